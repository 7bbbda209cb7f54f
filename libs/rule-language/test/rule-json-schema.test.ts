import { describe, expect, it } from '@jest/globals';
import { operatorNames, ruleJsonSchema } from '../src/index.js';
import type { Json } from '../src/index.js';
import { vocabulary } from './vocabulary.js';

const schema = ruleJsonSchema(vocabulary);

function at(value: Json, ...path: readonly (string | number)[]): Json {
  return path.reduce<Json>((inner, name) => (inner as Readonly<Record<string | number, Json>>)[name] ?? null, value);
}

/** Every `$ref` in the schema. */
function references(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, Json]) =>
    name === '$ref' && typeof inner === 'string' ? [inner] : references(inner),
  );
}

describe('the JSON schema of rules', () => {
  it('names the facts known before inspection, with their labels', () => {
    const facts = at(schema, '$defs', 'fact', 'oneOf') as readonly Json[];
    const names = facts.map((fact) => at(fact, 'const'));
    expect(names).toContain('item.net_mass');
    expect(names).toContain('expression');
    expect(names).not.toContain('item.adjusted_value');
    expect(at(facts[0] ?? null, 'title')).toBe('x');
  });

  it('names the lists', () => {
    expect(at(schema, '$defs', 'list', 'properties', 'fact', 'enum')).toEqual([
      'list.high_risk_origins',
      'list.brands',
    ]);
  });

  it('knows what stands beside every operator', () => {
    expect(at(schema, '$defs', 'test', 'properties', 'operator', 'enum')).toEqual([...operatorNames]);
    const tests = at(schema, '$defs', 'test', 'allOf') as readonly Json[];
    const values = new Map(
      tests.map((each) => [at(each, 'if', 'properties', 'operator', 'const'), at(each, 'then', 'properties', 'value')]),
    );
    expect([...values.keys()]).toEqual([...operatorNames]);
    expect(at(values.get('between') ?? null, 'minItems')).toBe(2);
    expect(values.get('isMissing')).toEqual({ const: true });
  });

  it('refers only to what it defines', () => {
    const defined = Object.keys(at(schema, '$defs') as object).map((name) => `#/$defs/${name}`);
    expect(references(schema).filter((reference) => !defined.includes(reference))).toEqual([]);
  });
});
