import { declarationOf, type Declaration } from '@tidewaiter/declaration';
import type { HistoryEntry } from '@tidewaiter/history';
import type { LearningCase } from '../src/index.js';

/** The cases as past declarations with inspection acts, in the order given. */
export function* entriesOf(cases: readonly LearningCase[]): Iterable<HistoryEntry> {
  for (const [index, { day, rows, outcome }] of cases.entries()) {
    const stated = declarationOf(rows.map((row) => ({ ...row, office: 'A1', lodged_on: day })));
    const declaration = stated as Declaration;
    const entry = { reference: `R-${String(index).padStart(6, '0')}`, declaration };
    if (outcome === undefined) yield entry;
    else {
      const findings = outcome.items.map((item) => ({ item, type: 'valuation' as const, severity: 'minor' as const }));
      const result = outcome.irregular ? 'irregular' : 'conform';
      yield { ...entry, act: { inspected_on: day, result, findings } };
    }
  }
}
