import type { Fact, FactRow, FactType, FactValue, ListContents, Vocabulary } from '@tidewaiter/rule-language';
import type { Seeded } from './seeded.js';

/** A vocabulary so small that every row there can be is written out, and conditions over it. */

const label = { en: '', fr: '', ar: '' };

function fact(name: string, type: FactType, traits: Partial<Fact>): Fact {
  return { name, type, label, help: label, source: 'field', perItem: false, knownBeforeInspection: true, ...traits };
}

const whole = { bounds: { min: 0, max: 2, whole: true } } as const;

const facts: readonly Fact[] = [
  fact('x', 'number', whole),
  fact('y', 'number', whole),
  fact('flag', 'boolean', {}),
  fact('item.commodity_code', 'text', { domain: 'commodityCode', pattern: '^[01]{1,2}$', maxLength: 2 }),
  fact('from', 'text', { domain: 'code', pattern: '^[AB]$', maxLength: 1 }),
  fact('to', 'text', { domain: 'code', pattern: '^[AB]$', maxLength: 1 }),
];

export const vocabulary: Vocabulary = {
  facts: new Map(facts.map((each) => [each.name, each])),
  lists: new Map(['few', 'none'].map((name) => [name, { name, label }])),
};

export const lists: ListContents = new Map([
  ['few', new Set(['10', '1', 'A'])],
  ['none', new Set<string>()],
]);

const digits = ['0', '1'];
const legal: Readonly<Record<string, readonly FactValue[]>> = {
  x: [0, 1, 2],
  y: [0, 1, 2],
  flag: [false, true],
  'item.commodity_code': [...digits, ...digits.flatMap((first) => digits.map((second) => first + second))],
  from: ['A', 'B'],
  to: ['A', 'B'],
};

/** Every row: each fact missing or one of its legal values. */
export const everyRow: readonly FactRow[] = Object.entries(legal).reduce<FactRow[]>(
  (rows, [name, values]) => rows.flatMap((row) => [row, ...values.map((value) => ({ ...row, [name]: value }))]),
  [{}],
);

/** A condition of the language over this vocabulary. */
export function randomCondition(seeded: Seeded, depth = 2): string {
  if (depth === 0 || seeded.is(0.35)) return leaf(seeded);
  if (seeded.is(0.15)) return `not (${randomCondition(seeded, depth - 1)})`;
  const parts = Array.from({ length: 2 + seeded.below(2) }, () => randomCondition(seeded, depth - 1));
  return `(${parts.join(seeded.is(0.6) ? ' and ' : ' or ')})`;
}

const comparisons = ['=', '!=', '<', '<=', '>', '>='];

function leaf(seeded: Seeded): string {
  return seeded.from([onNumber, onNumber, onCode, onText, onFlag, onCalculation, onPresence])(seeded);
}

function onNumber(seeded: Seeded): string {
  const name = seeded.from(['x', 'y']);
  const [low, high] = [seeded.below(6) - 1, seeded.below(6)];
  return seeded.from([
    `${name} ${seeded.from(comparisons)} ${low + seeded.from([0, 0, 0.5])}`,
    `${name} between ${Math.min(low, high)} and ${high}`,
    `${name} in (${low}, ${high})`,
    `${name} * 2 - 1 ${seeded.from(comparisons)} ${high}`,
    `max(${name}, 2) ${seeded.from(comparisons)} ${high}`,
  ]);
}

function onCode(seeded: Seeded): string {
  const code = seeded.from(['0', '1', '00', '01', '10', '2']);
  const [low, high] = [seeded.from(['00', '01', '10']), seeded.from(['10', '11'])];
  return seeded.from([
    `item.commodity_code = "${code}"`,
    `item.commodity_code != "${code}"`,
    `item.commodity_code starts with "${code}"`,
    `item.commodity_code in ("${code}", "11")`,
    `item.commodity_code not in ("${code}", "11")`,
    `item.commodity_code in ${low}..${high}`,
    `item.commodity_code in list few`,
    `item.commodity_code not in list none`,
  ]);
}

function onText(seeded: Seeded): string {
  const name = seeded.from(['from', 'to']);
  return seeded.from([`${name} = "A"`, `${name} != "A"`, 'from = to', 'from != to', `${name} in list few`]);
}

function onFlag(seeded: Seeded): string {
  return seeded.from(['flag', 'flag = false', 'not flag']);
}

function onCalculation(seeded: Seeded): string {
  const operator = seeded.from(comparisons);
  return seeded.from([
    `x ${operator} y`,
    `y ${operator} x`,
    `x ${operator} ${seeded.from(['0.5', '1', '2', '0'])} * y`,
    `x + y ${operator} ${seeded.below(9)}`,
    `x / y ${operator} ${seeded.from(['0.5', '1', '2'])}`,
    `(if flag then x else y) ${operator} ${seeded.below(5)}`,
    `x between y and ${seeded.below(5)}`,
    `abs(x - y) ${operator} ${seeded.below(4)}`,
  ]);
}

function onPresence(seeded: Seeded): string {
  return `${seeded.from(['x', 'flag', 'item.commodity_code', 'from', 'x / y', 'x + y'])} is ${seeded.from(['missing', 'present'])}`;
}
