import type { Fact, FactSource, FactType, Language, TextDomain } from '@tidewaiter/rule-language';

/** A fact whose name and type are known to the compiler, so that the type of a declaration follows from the table. */
export type FactOf<Name extends string, Type extends FactType> = Fact & { readonly name: Name; readonly type: Type };

/** Label and help of a fact, by language. */
export type Wording = Readonly<Record<Language, readonly [label: string, help: string]>>;

/** What is particular to a fact; everything else has a default. */
export interface Traits {
  readonly domain?: TextDomain;
  readonly unit?: string;
  readonly bounds?: Fact['bounds'];
  readonly maxLength?: number;
  readonly pattern?: string;
  /** `field` unless said otherwise. */
  readonly source?: FactSource;
  /** True unless said otherwise. */
  readonly knownBeforeInspection?: boolean;
}

/** The two things that say which fact this is. */
export interface Identity<Name extends string, Type extends FactType> {
  readonly name: Name;
  readonly type: Type;
}

/** One row of the facts table. `item.*` and `reference.*` vary by item; every other fact is the declaration's. */
export function defineFact<const Name extends string, const Type extends FactType>(
  identity: Identity<Name, Type>,
  traits: Traits,
  wording: Wording,
): FactOf<Name, Type> {
  const { name, type } = identity;
  return {
    source: 'field',
    knownBeforeInspection: true,
    ...traits,
    name,
    type,
    perItem: name.startsWith('item.') || name.startsWith('reference.'),
    label: { en: wording.en[0], fr: wording.fr[0], ar: wording.ar[0] },
    help: { en: wording.en[1], fr: wording.fr[1], ar: wording.ar[1] },
  };
}
