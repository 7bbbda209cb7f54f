import type { FactRow } from '@tidewaiter/rule-language';
import type { LearningCase } from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';

/** A case of one item. `irregular` undefined: never examined. */
export function oneItem(row: FactRow, irregular?: boolean, day = '2024-01-01'): LearningCase {
  const outcome = irregular === undefined ? undefined : { irregular, items: [], additionalDuty: irregular ? 100 : 0 };
  return { day, rows: [row], ...(outcome && { outcome }) };
}

const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/**
 * Declarations over 200 days. Cheap goods of one chapter from one origin are mostly irregular, some importers are worse
 * than others, and every third declaration was never examined.
 */
export function generatedCases(count: number, seed = 11): LearningCase[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const importer = `T${Math.floor(random() * 40)}`;
    const rows = Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
      const cheap = random() < 0.3;
      return {
        'importer.id': importer,
        'item.commodity_code': random() < 0.4 ? '610910' : '847130',
        'item.origin': random() < 0.5 ? 'XA' : 'XB',
        'item.net_mass': 10,
        'item.customs_value': (cheap ? 20 : 100) * (0.8 + random() * 0.4),
        ...(random() < 0.9 && { 'reference.unit_value_median': 10 }),
      };
    });
    const bad = rows.flatMap((row, item) => {
      const suspect = row['item.customs_value'] < 50 && row['item.origin'] === 'XA';
      return random() < (suspect ? 0.85 : 0.05) ? [item + 1] : [];
    });
    const outcome = { irregular: bad.length > 0, items: bad, additionalDuty: bad.length * 50 };
    return { day: day(Math.floor((index * 200) / count)), rows, ...(index % 3 !== 0 && { outcome }) };
  });
}
