import type { FindingCode } from '@tidewaiter/rule-analysis';
import type { Written } from './rule-maker.js';
import type { Seeded } from './seeded.js';

/** Rules with one known fault, and the finding that tells it. */
export interface Plant {
  readonly rules: readonly Written[];
  readonly code: FindingCode;
  /** The rule at fault; absent for a list. */
  readonly ruleId?: string;
}

/** Makes a fault beside sound rules. `host` is a sound rule that nothing else uses; `id` is free for new rules. */
export type Planter = (seeded: Seeded, host: Written, id: string) => Plant;

const low = (seeded: Seeded): number => 5 + seeded.below(20);

function bare(id: string, heading: string, more: readonly string[]): Written {
  return {
    ruleId: id,
    conditions: [heading, ...more],
    points: 10,
    reason: `R${id}`,
    controls: [],
  };
}

const headingOf = (host: Written): string => host.conditions[0] ?? '';

/** Two conditions that no declaration meets together. */
const contradictions: readonly ((seeded: Seeded) => readonly string[])[] = [
  (seeded) => [`item.tax_rate < ${low(seeded)}`, `item.tax_rate > ${30 + seeded.below(9)}`],
  () => ['item.origin = "CN"', 'item.origin = "VN"'],
  () => ['item.brand is missing', 'item.brand = "X1"'],
  (seeded) => [`packages > ${3 + seeded.below(9)}`, 'packages < 4'],
  () => ['importer.authorised', 'not importer.authorised'],
  (seeded) => [
    `item.customs_value / item.net_mass < 0.${1 + seeded.below(4)} * reference.unit_value_median`,
    'item.customs_value / item.net_mass >= 0.6 * reference.unit_value_median',
  ],
  () => ['gross_mass > item.quantity', 'item.quantity >= gross_mass'],
  () => ['lodged_on < 2024-03-01', 'lodged_on >= 2024-03-01'],
  () => ['days_between(lodged_on, 2024-03-01) > 10', 'lodged_on > 2024-03-01'],
  () => ['item.duty + item.customs_value > 500', 'item.duty + item.customs_value < 400'],
  () => ['item.net_mass is missing', 'item.customs_value / item.net_mass > 3'],
  () => ['item.tax_rate * 2 < 10', 'item.tax_rate > 5'],
  () => ['departure_country = exporter.country', 'departure_country != exporter.country'],
  () => ['gross_mass > 1000', 'item.quantity < 10', 'gross_mass < item.quantity'],
  // What follows needs algebra over several calculations, which is left undecided.
  () => ['item.customs_value / item.net_mass < 2', 'item.customs_value > 3 * item.net_mass'],
  () => ['gross_mass > item.net_mass', 'item.net_mass > item.quantity', 'item.quantity > gross_mass'],
];

/** A condition that every declaration with the fact meets. */
const tautologies: readonly string[] = [
  'item.tax_rate >= 0',
  'packages < 5 or packages >= 5',
  'importer.authorised or not importer.authorised',
  'item.origin = "CN" or item.origin != "CN"',
  'item.brand is missing or item.brand is present',
  'item_count between 1 and 999',
  'lodged_on <= 2024-05-05 or lodged_on > 2024-05-05',
];

/** The same said in another way. */
function respelled(condition: string): string {
  const comparison = /^([a-z._]+) (<=|<|>=|>) (\d+)$/.exec(condition);
  if (!comparison) return condition;
  const [, subject = '', operator = '', value = ''] = comparison;
  const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' }[operator] ?? operator;
  return `not ${subject} ${opposite} ${value}`;
}

const fresh = 'item.preference = "FTA"';

export const planters = {
  'never-hits': (seeded, host, id) => {
    const rule = bare(id, headingOf(host), seeded.from(contradictions)(seeded));
    return { rules: [rule], code: 'never-hits', ruleId: id };
  },
  'always-hits': (seeded, _host, id) => ({
    rules: [{ ...bare(id, seeded.from(tautologies), []), points: 1 }],
    code: 'always-hits',
    ruleId: id,
  }),
  duplicate: (_seeded, host, id) => ({
    rules: [host, { ...host, ruleId: id, conditions: [...host.conditions].reverse().map(respelled) }],
    code: 'duplicate',
    ruleId: id,
  }),
  conflict: (seeded, host, id) => {
    const base: Written = { ...host, lane: 'red' };
    const opposed: Written = seeded.is(0.5)
      ? { ...host, ruleId: id, lane: 'yellow' }
      : { ...host, ruleId: id, lane: 'green', conditions: [...host.conditions, fresh] };
    return { rules: [base, opposed], code: 'conflict', ruleId: id };
  },
  'no-effect': (seeded, host, id) => {
    const heading = headingOf(host);
    const red = { ...bare(`${id}A`, heading, []), lane: 'red' } as const;
    const idle: Written = { ...bare(id, heading, ['item.customs_value > 500']), lane: 'yellow', points: 0 };
    if (seeded.is(0.5)) return { rules: [red, idle], code: 'no-effect', ruleId: id };
    const halves: Written[] = [
      { ...red, conditions: [heading, 'item.customs_value > 400', 'item.customs_value <= 9000'] },
      { ...red, ruleId: `${id}B`, conditions: [heading, 'item.customs_value > 8000'], reason: `RB${id}` },
    ];
    return { rules: [...halves, idle], code: 'no-effect', ruleId: id };
  },
  'double-counting': (_seeded, host, id) => {
    const base: Written = { ...host, points: 20 };
    const { lane: _lane, ...laneless } = base;
    const again: Written = { ...laneless, lane: 'yellow', ruleId: id, conditions: [...host.conditions, fresh] };
    return { rules: [laneless, again], code: 'double-counting', ruleId: id };
  },
  subsumed: (_seeded, host, id) => {
    const { lane: _lane, ...laneless } = host;
    const inside: Written = {
      ...laneless,
      ruleId: id,
      conditions: [...host.conditions, fresh],
      reason: `R${id}`,
      controls: [`control_${id}`],
    };
    return { rules: [host, inside], code: 'subsumed', ruleId: id };
  },
  gap: (seeded, host, id) => {
    const heading = headingOf(host);
    const [first, second] = [low(seeded), 30 + seeded.below(20)];
    const bands = seeded.is(0.5)
      ? [`item.tax_rate < ${first}`, `item.tax_rate > ${first}`]
      : [
          `item.tax_rate <= ${first}`,
          `item.tax_rate > ${first} and item.tax_rate < ${second}`,
          `item.tax_rate > ${second + 5}`,
        ];
    const rules = bands.map((band, index) => ({ ...bare(`${id}${'ABC'.charAt(index)}`, heading, [band]) }));
    return { rules, code: 'gap', ruleId: rules.at(-1)?.ruleId ?? id };
  },
  'removes-nothing': (seeded, host, id) => {
    const idle = seeded.from([
      ['item.tax_rate < 20', 'item.tax_rate < 25'],
      ['item.brand = "X1"', 'item.brand is present'],
      ['item.origin in ("CN", "VN")', 'item.origin != "FR"'],
      [
        'item.customs_value / item.net_mass < 0.4 * reference.unit_value_median',
        'item.customs_value / item.net_mass < 0.9 * reference.unit_value_median',
      ],
      ['packages = 4', 'packages > 3.5'],
      ['gross_mass > 1.5 * item.quantity', 'gross_mass > item.quantity'],
      ['item.duty + item.customs_value > 500', 'item.duty is present'],
      ['lodged_on > 2024-02-28', 'days_between(2024-02-01, lodged_on) > 3'],
    ]);
    return { rules: [bare(id, headingOf(host), idle)], code: 'removes-nothing', ruleId: id };
  },
  'often-missing': (_seeded, host, id) => ({
    rules: [bare(id, headingOf(host), ['item.quantity_unit = "PR"'])],
    code: 'often-missing',
    ruleId: id,
  }),
  'unknown-code': (seeded, host, id) => {
    const wrong = seeded.from([
      'item.origin in ("CN", "QQ")',
      'invoice_currency = "ABC"',
      'exporter.country != "ZZ"',
      'item.commodity_code in chapter 77',
      'item.commodity_code in heading 0199',
    ]);
    const isCode = wrong.startsWith('item.commodity_code');
    return {
      rules: [bare(id, isCode ? wrong : headingOf(host), isCode ? [] : [wrong])],
      code: 'unknown-code',
      ruleId: id,
    };
  },
  'expired-code': (seeded, _host, id) => ({
    rules: [bare(id, `item.commodity_code in heading ${seeded.from(['8520', '9009', '4204', '8803'])}`, [])],
    code: 'expired-code',
    ruleId: id,
  }),
  'out-of-range': (seeded, host, id) => ({
    rules: [
      bare(id, headingOf(host), [
        seeded.from(['item.tax_rate < 1500', 'item_count > 0', '2 * item.tax_rate < 2500', 'score >= -0.5']),
      ]),
    ],
    code: 'out-of-range',
    ruleId: id,
  }),
  'impossible-value': (seeded, host, id) => ({
    rules: [
      bare(id, headingOf(host), [
        seeded.from(['item.origin in ("FR", "FRA")', 'invoice_currency != "EURO"', 'procedure != "40"']),
      ]),
    ],
    code: 'impossible-value',
    ruleId: id,
  }),
  'list-empty': (_seeded, host, id) => ({
    rules: [bare(id, headingOf(host), ['declarant.id in list nobody or item.tax_rate > 30'])],
    code: 'list-empty',
    ruleId: id,
  }),
  'list-unused': () => ({ rules: [], code: 'list-unused' }),
} as const satisfies Record<FindingCode, Planter>;
