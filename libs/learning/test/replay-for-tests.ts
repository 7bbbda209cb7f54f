import type { FactRow } from '@tidewaiter/rule-language';
import type { LearningCase, LearnerInput, ReplayLearner, ReplayPlan, ReplayPolicy } from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';

export const plan: ReplayPlan = {
  features: [
    { kind: 'expression', name: 'mass', text: 'item.net_mass' },
    { kind: 'rate', name: 'rate_origin', key: ['item.origin'] },
    { kind: 'rate', name: 'rate_goods', key: ['item.commodity_code', 'item.origin'] },
  ],
  cells: [
    { name: 'origin', key: ['item.origin'] },
    { name: 'goods', key: ['item.commodity_code', 'item.origin'] },
  ],
};

/** Every kind of policy. */
export const policies: readonly ReplayPolicy[] = [
  { kind: 'exploit' },
  { kind: 'random', share: 0.3 },
  { kind: 'bonus', constant: 0.3, cell: 'origin' },
  { kind: 'bonus', constant: 0.3, cell: 'origin', recurrence: { constant: 0.5, cell: 'goods' } },
  { kind: 'scorecard' },
  { kind: 'rules' },
  { kind: 'rulesAndModel', by: 'feature' },
  { kind: 'rulesAndModel', by: 'fusion' },
];

export const firstDay = '2024-01-01';
export const dayAt = (index: number): string =>
  new Date(Date.parse(firstDay) + index * 86_400_000).toISOString().slice(0, 10);

/** Weeks of `perWeek` cases of one or two items; goods of a code and origin are mostly all irregular or none. */
export function weeklyCases({
  weeks,
  perWeek,
  seed = 5,
}: {
  weeks: number;
  perWeek: number;
  seed?: number;
}): LearningCase[] {
  const random = seededRandom(seed);
  return Array.from({ length: weeks * perWeek }, (_, index) => {
    const rows: FactRow[] = Array.from({ length: 1 + Math.floor(random() * 2) }, () => ({
      'item.commodity_code': `8471${String(10 + Math.floor(random() * 30))}`,
      'item.origin': `X${'ABCDEF'.charAt(Math.floor(random() * 6))}`,
      'item.net_mass': 1 + Math.floor(random() * 50),
    }));
    const bad = rows.flatMap((row, item) => {
      const suspect = (Number(row['item.commodity_code']) + String(row['item.origin']).charCodeAt(1)) % 5 === 0;
      return random() < (suspect ? 0.9 : 0.05) ? [item + 1] : [];
    });
    const outcome = { irregular: bad.length > 0, items: bad, additionalDuty: 0 };
    return {
      day: dayAt(Math.floor(index / perWeek) * 7 + Math.floor(((index % perWeek) * 7) / perWeek)),
      rows,
      outcome,
    };
  });
}

/** Scores by the first rate column, and remembers what it was shown. */
export function watchingLearner(seen: LearnerInput[]): ReplayLearner {
  return (input) => {
    seen.push(input);
    return Float64Array.from(
      { length: input.candidates.length / input.columns },
      (_, row) => input.candidates[row * input.columns + 2] ?? 0,
    );
  };
}
