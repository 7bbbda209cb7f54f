import { expect, it } from '@jest/globals';
import { parse } from '@tidewaiter/rule-language';
import { usageOf } from '../src/index.js';

it('counts facts, lists, controls, reasons and values that rules use', () => {
  const { document } = parse(`fact item.unit_value "Value of a unit"
is item.customs_value / item.net_mass
rule A "a"
when item.origin in list risky and item.net_mass / item.customs_value > 3 and item.commodity_code in chapter 61, 62
then points 1
because VAL-1
control weigh
rule B "b"
when item.origin = "CN" or item.origin in ("CN", "DE")
then points 1
because VAL-1
`);
  expect(Object.fromEntries(usageOf(document))).toEqual({
    'item.origin': 3,
    'item.net_mass': 2,
    'item.customs_value': 2,
    'item.commodity_code': 1,
    risky: 1,
    '61': 1,
    '62': 1,
    CN: 2,
    DE: 1,
    weigh: 1,
    'VAL-1': 2,
  });
});
