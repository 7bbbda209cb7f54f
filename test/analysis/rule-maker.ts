import { headings } from '@tidewaiter/nomenclature';
import type { Lane } from '@tidewaiter/rule-language';
import type { Seeded } from './seeded.js';

/** A rule as the grader writes it. */
export interface Written {
  readonly ruleId: string;
  /** Joined with `and`. */
  readonly conditions: readonly string[];
  readonly lane?: Lane;
  readonly points: number;
  readonly reason: string;
  readonly controls: readonly string[];
}

/** What a rule may ask beside its heading: one condition of each is sound beside one of any other. */
const asks: readonly ((seeded: Seeded) => string)[] = [
  (seeded) => `item.origin in ("${seeded.some(origins, 2).join('", "')}")`,
  (seeded) => `item.tax_rate ${seeded.from(['<', '<=', '>', '>='])} ${5 + seeded.below(40)}`,
  (seeded) => `item.customs_value > ${100 * (1 + seeded.below(900))}`,
  (seeded) => `item.customs_value / item.net_mass < ${(30 + seeded.below(60)) / 100} * reference.unit_value_median`,
  () => 'not importer.authorised',
  (seeded) => `payment_method = "${seeded.from(['cash', 'credit', 'bond'])}"`,
  (seeded) => `packages between ${1 + seeded.below(20)} and ${30 + seeded.below(900)}`,
  () => 'item.brand is missing',
  (seeded) => `days_between(importer.registered_on, lodged_on) < ${30 + seeded.below(700)}`,
  (seeded) => `item.gross_mass / item.net_mass > ${(105 + seeded.below(100)) / 100}`,
  (seeded) => `gross_mass > ${(11 + seeded.below(9)) / 10} * item.quantity`,
  () => 'departure_country != exporter.country',
  (seeded) => `item_count <= ${1 + seeded.below(20)}`,
  (seeded) => `office in list watched_offices or transport_mode = "${1 + seeded.below(9)}"`,
  (seeded) => `(if container then item.duty else item.duty * 2) > ${50 + seeded.below(500)}`,
];

export const origins = ['CN', 'VN', 'IN', 'TR', 'FR', 'DE', 'US', 'BR'] as const;

const lanes: readonly (Lane | undefined)[] = ['red', 'yellow', undefined];

/** Sound rules: each has a heading of its own, so that none overlaps another. */
export function soundRules(seeded: Seeded, count: number): Written[] {
  const own = seeded.some(
    headings.map(({ code }) => code),
    count,
  );
  return own.map((heading, index) => {
    const lane = seeded.from(lanes);
    return {
      ruleId: `S-${index}`,
      conditions: [
        `item.commodity_code in heading ${heading}`,
        ...seeded.some(asks, 1 + seeded.below(3)).map((ask) => ask(seeded)),
      ],
      ...(lane && { lane }),
      points: 5 + seeded.below(50),
      reason: `RS-${index}`,
      controls: [`control_${index}`],
    };
  });
}

/** The rule set as text. A condition with `or` is put between brackets. */
export function textOf(rules: readonly Written[]): string {
  return rules
    .map(({ ruleId, conditions, lane, points, reason, controls }) =>
      [
        `rule ${ruleId} "${ruleId}"`,
        `when ${conditions.map((each) => (each.includes(' or ') ? `(${each})` : each)).join('\n and ')}`,
        `then ${[...(lane ? [`lane ${lane}`] : []), `points ${points}`].join(', ')}`,
        `because ${reason}`,
        ...(controls.length > 0 ? [`control ${controls.join(', ')}`] : []),
      ].join('\n'),
    )
    .join('\n\n');
}
