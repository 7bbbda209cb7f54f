import { describe, expect, it } from '@jest/globals';
import { checkFeatures, resolveFeatures, type FeaturePlan } from '../src/index.js';

const definitions = `
fact item.unit_value "Value per kilogram"
is item.customs_value / item.net_mass

fact item.to_usual "Value per kilogram against the usual one"
is item.unit_value / item.subheading_unit_value_median

fact item.cheap "Half of the usual value"
is item.to_usual < 0.5
`;

function feature(text: string): FeaturePlan {
  return { kind: 'expression', name: 'one', text };
}

describe('features that name derived facts', () => {
  it('are written out to what the derived facts stand for, definitions within definitions', () => {
    expect(resolveFeatures([feature('log(item.to_usual)'), feature('item.cheap')], definitions)).toEqual([
      feature('log(item.customs_value / item.net_mass / item.subheading_unit_value_median)'),
      feature('if item.customs_value / item.net_mass / item.subheading_unit_value_median < 0.5 then true else false'),
    ]);
  });

  it('stay as they are without definitions, and rates always', () => {
    const rate: FeaturePlan = { kind: 'rate', name: 'rate', key: ['importer.id'] };
    expect(resolveFeatures([feature('item.tax_rate'), rate])).toEqual([feature('item.tax_rate'), rate]);
    expect(resolveFeatures([rate], definitions)).toEqual([rate]);
  });

  it('may read profiles, which are known before the inspection', () => {
    expect(() =>
      checkFeatures(resolveFeatures([feature('item.to_usual + importer.hit_rate')], definitions)),
    ).not.toThrow();
  });

  it('are refused when a definition or the feature is at fault, or reads what only an inspection tells', () => {
    const circle = 'fact a "A"\nis b\n\nfact b "B"\nis a\n';
    expect(() => resolveFeatures([feature('a')], circle)).toThrow(/definitions of derived facts/);
    expect(() => resolveFeatures([feature('item.unit_value +')], definitions)).toThrow(/`one`/);
    const late = 'fact item.late "Known afterwards"\nis item.adjusted_value\n';
    expect(() => resolveFeatures([feature('item.late')], late)).toThrow(/definitions of derived facts/);
    expect(() => checkFeatures(resolveFeatures([feature('item.unknown')], definitions))).toThrow(/not a fact/);
  });
});
