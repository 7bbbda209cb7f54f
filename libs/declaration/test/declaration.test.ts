import { describe, expect, it } from '@jest/globals';
import type { Declaration } from '../src/index.js';
import {
  declarationJsonSchema,
  declarationSchema,
  declarationSubsetSchema,
  facts,
  headerFields,
  itemFields,
  problemsOf,
  valueSchema,
} from '../src/index.js';

const lodged: Declaration = {
  office: 'CUO01',
  procedure: '4000',
  lodged_on: '2026-03-02',
  importer: { id: 'T123', authorised: false },
  declarant: { id: 'D9' },
  items: [{ commodity_code: '61091000', origin: 'CN', net_mass: 1200, customs_value: 4100, tax_rate: 12 }],
};

function problemsWith(value: unknown) {
  const parsed = declarationSchema.safeParse(value);
  return parsed.success ? [] : problemsOf(parsed.error);
}

describe('a declaration', () => {
  it('is accepted as it is', () => {
    expect(declarationSchema.parse(lodged)).toEqual(lodged);
  });

  it.each([
    ['a field nobody knows', { ...lodged, ofice: 'X' }, '/ofice', 'unknownField'],
    ['an unknown field of a party', { ...lodged, importer: { name: 'X' } }, '/importer/name', 'unknownField'],
    ['an unknown field of an item', { ...lodged, items: [{ 'a/b': 1 }] }, '/items/0/a~1b', 'unknownField'],
    [
      'what only an inspection tells',
      { ...lodged, items: [{ adjusted_value: 1 }] },
      '/items/0/adjusted_value',
      'unknownField',
    ],
    ['what the product counts itself', { ...lodged, item_count: 1 }, '/item_count', 'unknownField'],
    ['no office', { ...lodged, office: undefined }, '/office', 'required'],
    ['no items', { ...lodged, items: [] }, '/items', 'outOfBounds'],
    ['more than 999 items', { ...lodged, items: Array.from({ length: 1000 }, () => ({})) }, '/items', 'outOfBounds'],
    [
      'a commodity code read as a number',
      { ...lodged, items: [{ commodity_code: 61091000 }] },
      '/items/0/commodity_code',
      'wrongType',
    ],
    [
      'a commodity code of 5 digits',
      { ...lodged, items: [{ commodity_code: '10129' }] },
      '/items/0/commodity_code',
      'badFormat',
    ],
    ['a country in lower case', { ...lodged, departure_country: 'cn' }, '/departure_country', 'badFormat'],
    ['a day that does not exist', { ...lodged, lodged_on: '2026-02-30' }, '/lodged_on', 'badFormat'],
    ['a year out of range', { ...lodged, lodged_on: '0000-01-01' }, '/lodged_on', 'invalid'],
    ['a negative mass', { ...lodged, items: [{ net_mass: -1 }] }, '/items/0/net_mass', 'outOfBounds'],
    ['an infinite value', { ...lodged, items: [{ customs_value: Infinity }] }, '/items/0/customs_value', 'wrongType'],
    ['part of a package', { ...lodged, packages: 1.5 }, '/packages', 'wrongType'],
    ['null for missing', { ...lodged, gross_mass: null }, '/gross_mass', 'wrongType'],
    ['a control character in an identifier', { ...lodged, importer: { id: 'A\u0000B' } }, '/importer/id', 'badFormat'],
    ['half a surrogate pair', { ...lodged, importer: { id: '\uD800' } }, '/importer/id', 'badFormat'],
  ])('is refused with %s', (_, value, pointer, code) => {
    expect(problemsWith(value)).toEqual([{ pointer, code, message: expect.any(String) }]);
  });

  it('takes identifiers of any script and national lengths of codes', () => {
    const importer = { id: 'شركة 12' };
    const items = [{ commodity_code: '010121' }, { commodity_code: '8703231900' }];
    expect(problemsWith({ ...lodged, procedure: '4000C07', importer, items })).toEqual([]);
  });

  it('may be stated in part for a case', () => {
    expect(declarationSubsetSchema.safeParse({ items: [{ origin: 'CN' }] }).success).toBe(true);
    expect(declarationSubsetSchema.safeParse({}).success).toBe(true);
    expect(declarationSubsetSchema.safeParse({ colour: 'red' }).success).toBe(false);
  });
});

/** A legal value of every type, to hold the table against the schema built from it. */
const examples: Readonly<Record<string, unknown>> = {
  commodityCode: '010121',
  country: 'MA',
  currency: 'EUR',
  office: 'CUO01',
  procedure: '4000',
  party: 'T1',
  code: 'A1',
  number: 1,
  boolean: true,
  date: '2026-01-31',
};

describe('the schema and the table', () => {
  it.each(facts.map((fact) => [fact.name, fact] as const))('agree on a value of %s', (_, fact) => {
    const value = examples[fact.domain ?? fact.type];
    expect(valueSchema(fact).safeParse(value).success).toBe(true);
    expect(valueSchema(fact).safeParse(null).success).toBe(false);
  });

  it.each(headerFields.map(({ name, domain, type }) => [name, examples[domain ?? type]] as const))(
    'place %s',
    (name, value) => {
      const [group = '', property] = name.split('.');
      const stated = { [group]: property === undefined ? value : { [property]: value } };
      expect(declarationSubsetSchema.parse(stated)).toEqual(stated);
    },
  );

  it.each(itemFields.map(({ name, domain, type }) => [name, examples[domain ?? type]] as const))(
    'place %s',
    (name, value) => {
      const stated = { items: [{ [name.slice('item.'.length)]: value }] };
      expect(declarationSubsetSchema.parse(stated)).toEqual(stated);
    },
  );
});

describe('the JSON schema', () => {
  it('says the same as the table', () => {
    const schema = declarationJsonSchema();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      required: ['office', 'lodged_on', 'items'],
      additionalProperties: false,
      properties: {
        departure_country: { type: 'string', pattern: '^[A-Z]{2}$', title: 'Country of departure' },
        gross_mass: { type: 'number', minimum: 0, maximum: 1e9 },
        packages: { type: 'integer' },
        lodged_on: { type: 'string', format: 'date' },
        importer: { type: 'object', additionalProperties: false, properties: { authorised: { type: 'boolean' } } },
        items: { type: 'array', minItems: 1, maxItems: 999, items: { additionalProperties: false } },
      },
    });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
