import type { Fact, FactType } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { facts, headerFields, itemFields } from './facts/facts.js';

type ValueOf<Type extends FactType> = Type extends 'number' ? number : Type extends 'boolean' ? boolean : string;

type Named<Facts extends Fact, Name extends string> = Extract<Facts, { name: Name }>;

/** Facts without a dot, by name. */
type Flat<Facts extends Fact> = {
  readonly [Name in Facts['name'] as Name extends `${string}.${string}` ? never : Name]?: ValueOf<
    Named<Facts, Name>['type']
  >;
};

/** Facts `group.name` of one group, by the part after the dot. */
type Group<Facts extends Fact, Prefix extends string> = {
  readonly [Name in Facts['name'] as Name extends `${Prefix}.${infer Rest}` ? Rest : never]?: ValueOf<
    Named<Facts, Name>['type']
  >;
};

type GroupsOf<Name extends string> = Name extends `${infer Prefix}.${string}` ? Prefix : never;

type HeaderField = (typeof headerFields)[number];
type ItemField = (typeof itemFields)[number];

/** One commodity line as declared: `{ commodity_code, origin, net_mass, … }`. An absent property is missing. */
export type Item = Group<ItemField, 'item'>;

/** Any part of a declaration: what a case states, or a what-if changes. */
export type DeclarationSubset = Flat<HeaderField> & {
  readonly [Prefix in GroupsOf<HeaderField['name']>]?: Group<HeaderField, Prefix>;
} & { readonly items?: readonly Item[] };

/** Facts without which a declaration cannot be placed in an office and a day. */
export const requiredFacts = ['office', 'lodged_on'] as const;

/** A declaration as it is lodged: nested JSON, 1 to 999 items, dates `YYYY-MM-DD`, numbers within the table's bounds. */
export type Declaration = DeclarationSubset & {
  readonly [Name in (typeof requiredFacts)[number]]: string;
} & { readonly items: readonly Item[] };

const greatestItemCount = 999;

/** Days of 1900 to 2199; the calendar itself is checked by zod. */
const daySchema = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', 'must be between 1900-01-01 and 2199-12-31');

/** The schema of one fact's value. The error message says what would be right. */
export function valueSchema(fact: Fact): z.ZodType {
  return describedSchema(fact).meta({ title: fact.label.en, description: fact.help.en });
}

function describedSchema(fact: Fact): z.ZodType {
  switch (fact.type) {
    case 'boolean':
      return z.boolean();
    case 'date':
      return daySchema;
    case 'number': {
      const { min = -Infinity, max = Infinity, whole } = fact.bounds ?? {};
      const bounded = z.number().min(min).max(max);
      return whole === true ? bounded.int() : bounded;
    }
    case 'text': {
      const bounded = z
        .string()
        .min(1)
        .max(fact.maxLength ?? 100);
      const { pattern } = fact;
      return pattern === undefined ? bounded : bounded.regex(new RegExp(pattern, 'u'), `must match ${pattern}`);
    }
  }
}

/** Fields by the first part of their names; a field without a dot is its own group, with the empty rest. */
function groupsOf(fields: readonly Fact[]): Map<string, Map<string, Fact>> {
  const groups = new Map<string, Map<string, Fact>>();
  for (const fact of fields) {
    const [prefix = '', rest = ''] = fact.name.split('.');
    const group = groups.get(prefix) ?? new Map<string, Fact>();
    groups.set(prefix, group.set(rest, fact));
  }
  return groups;
}

function optionalShape(fields: ReadonlyMap<string, Fact>): Record<string, z.ZodType> {
  return Object.fromEntries([...fields].map(([name, fact]) => [name, valueSchema(fact).optional()]));
}

function headerShape(): Record<string, z.ZodType> {
  return Object.fromEntries(
    [...groupsOf(headerFields)].map(([prefix, fields]) => {
      const whole = fields.get('');
      return [prefix, whole ? valueSchema(whole).optional() : z.strictObject(optionalShape(fields)).optional()];
    }),
  );
}

const requiredShape = Object.fromEntries(
  facts
    .filter(({ name }) => requiredFacts.some((required) => required === name))
    .map((fact) => [fact.name, valueSchema(fact)]),
);

const header = headerShape();
const item = z.strictObject(optionalShape(groupsOf(itemFields).get('item') ?? new Map()));
const items = z.array(item).max(greatestItemCount);

/*
 * The shapes are built from the table while the types above are computed from the same table, so the compiler cannot
 * see that they agree: the assertions below say so, and a test holds every fact against both.
 */

/** One item, strict: an unknown property is an error. */
export const itemSchema = item as unknown as z.ZodType<Item>;

/** A whole declaration, strict: an unknown property is an error. */
export const declarationSchema = z.strictObject({
  ...header,
  ...requiredShape,
  items: items.min(1),
}) as unknown as z.ZodType<Declaration>;

/** Any part of a declaration, strict: an unknown property is an error, nothing is required. */
export const declarationSubsetSchema = z.strictObject({
  ...header,
  items: items.optional(),
}) as unknown as z.ZodType<DeclarationSubset>;

/** The schema of a declaration as JSON Schema 2020-12, for integrators. */
export function declarationJsonSchema(): Record<string, unknown> {
  return {
    title: 'Declaration',
    ...z.toJSONSchema(declarationSchema, { target: 'draft-2020-12' }),
  };
}
