import { lanes } from './ast.js';
import { languages, sensitivities } from './parse-clause.js';
import { comparisonNames, listPrefix, operatorNames } from './portable-operators.js';
import type { Json } from './portable-rule.js';
import type { Fact, Vocabulary } from './vocabulary.js';

const code: Json = { type: 'string', pattern: '^\\w+([-.]\\w+)*$' };
const date: Json = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const texts: Json = { type: 'array', items: { type: 'string' }, minItems: 1 };

/** JSON schema (2020-12) of a rule's JSON, with the names of the vocabulary; for completion and marking in an editor. */
export function ruleJsonSchema(vocabulary: Vocabulary): Json {
  const facts = [...vocabulary.facts.values()].filter(({ knownBeforeInspection }) => knownBeforeInspection);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Rule',
    oneOf: [{ $ref: '#/$defs/rule' }, { type: 'array', items: { $ref: '#/$defs/rule' } }],
    $defs: {
      rule: ruleSchema,
      root: { oneOf: [{ $ref: '#/$defs/all' }, { $ref: '#/$defs/any' }, { $ref: '#/$defs/not' }] },
      condition: {
        oneOf: [{ $ref: '#/$defs/all' }, { $ref: '#/$defs/any' }, { $ref: '#/$defs/not' }, { $ref: '#/$defs/test' }],
      },
      all: groupSchema('all'),
      any: groupSchema('any'),
      not: {
        type: 'object',
        properties: { not: { $ref: '#/$defs/condition' } },
        required: ['not'],
        additionalProperties: false,
      },
      test: testSchema,
      fact: { oneOf: [...facts.map(factSchema), { const: 'expression', description: 'a calculation' }] },
      reference: referenceSchema,
      list: {
        type: 'object',
        properties: { fact: { enum: [...vocabulary.lists.keys()].map((name) => listPrefix + name) } },
        required: ['fact'],
        additionalProperties: false,
      },
    },
  };
}

function factSchema({ name, type, label, help, unit }: Fact): Json {
  const kind = unit === undefined ? type : `${type}, ${unit}`;
  return { const: name, title: label.en, description: `${help.en} (${kind})` };
}

function groupSchema(kind: 'all' | 'any'): Json {
  return {
    type: 'object',
    properties: { [kind]: { type: 'array', items: { $ref: '#/$defs/condition' }, minItems: 1 } },
    required: [kind],
    additionalProperties: false,
  };
}

const referenceSchema: Json = {
  type: 'object',
  properties: {
    fact: { $ref: '#/$defs/fact' },
    params: { type: 'object', properties: { text: { type: 'string' } }, additionalProperties: false },
  },
  required: ['fact'],
  additionalProperties: false,
};

const operand: Json = { oneOf: [{ type: ['string', 'number', 'boolean'] }, { $ref: '#/$defs/reference' }] };
const members: Json = {
  oneOf: [{ type: 'array', items: { type: ['string', 'number'] }, minItems: 1 }, { $ref: '#/$defs/list' }],
};
const two: Json = { minItems: 2, maxItems: 2 };

/** What stands beside each operator. */
const values: Readonly<Record<(typeof operatorNames)[number], Json>> = {
  ...(Object.fromEntries(Object.values(comparisonNames).map((name) => [name, operand])) as Record<
    (typeof comparisonNames)[keyof typeof comparisonNames],
    Json
  >),
  in: members,
  notIn: members,
  between: { type: 'array', items: operand, ...two },
  startsWithAny: texts,
  codeBetween: { type: 'array', items: { type: 'string', pattern: '^\\d{2,10}$' }, ...two },
  isMissing: { const: true },
  isPresent: { const: true },
};

const testSchema: Json = {
  type: 'object',
  properties: {
    fact: { $ref: '#/$defs/fact' },
    params: {
      type: 'object',
      properties: { text: { type: 'string' }, kinds: { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
    },
    operator: { enum: [...operatorNames] },
    value: {},
  },
  required: ['fact', 'operator', 'value'],
  additionalProperties: false,
  allOf: operatorNames.map((operator) => ({
    if: { properties: { operator: { const: operator } } },
    then: { properties: { value: values[operator] } },
  })),
};

const ruleSchema: Json = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    priority: { type: 'integer', minimum: 1 },
    conditions: { $ref: '#/$defs/root' },
    event: {
      type: 'object',
      properties: {
        type: { type: 'string', default: 'risk' },
        params: {
          type: 'object',
          properties: {
            ruleId: code,
            lane: { enum: [...lanes] },
            points: { type: 'integer', minimum: 0, maximum: 1000 },
            reason: code,
            reasonText: { type: 'string' },
            controls: { type: 'array', items: code },
          },
          required: ['ruleId', 'points'],
        },
      },
      required: ['type', 'params'],
    },
    meta: {
      type: 'object',
      properties: {
        agency: code,
        scope: code,
        owner: { type: 'string' },
        source: { type: 'string' },
        sensitivity: { enum: [...sensitivities] },
        validFrom: date,
        validUntil: date,
        reviewBy: date,
        share: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
        text: {
          type: 'object',
          properties: Object.fromEntries(languages.map((language) => [language, { type: 'string' }])),
          additionalProperties: false,
        },
        comments: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              at: { type: 'string' },
              before: { type: 'array', items: { type: 'string' } },
              after: { type: 'string' },
            },
            required: ['at'],
          },
        },
      },
    },
  },
  required: ['name', 'conditions', 'event'],
};
