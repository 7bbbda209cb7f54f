import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Declaration } from '@tidewaiter/declaration';
import { openHistory, type History, type HistoryEntry } from '../src/index.js';

/** A clock that moves one second at every look. */
export function steppingClock(): () => Date {
  let time = Date.parse('2026-03-02T08:00:00Z');
  return () => new Date((time += 1000));
}

/** Runs work on a history in a folder of its own, removed afterwards. */
export async function withHistory(work: (history: History, home: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'history-'));
  const history = await openHistory(home, { clock: steppingClock() });
  try {
    await work(history, home);
  } finally {
    await history.close();
    await rm(home, { recursive: true, force: true });
  }
}

export function declarationOn(lodgedOn: string, codes: readonly string[]): Declaration {
  return {
    office: 'CUO01',
    lodged_on: lodgedOn,
    container: true,
    importer: { id: 'T1', authorised: false },
    items: codes.map((code, index) => ({ commodity_code: code, origin: 'CN', customs_value: 1000.1 * (index + 1) })),
  };
}

/** `count` declarations of one or two items over two months; every third was inspected, every sixth irregular. */
export function* entries(count: number): Iterable<HistoryEntry> {
  for (let index = 0; index < count; index += 1) {
    const day = `2026-0${1 + (index % 2)}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const codes = index % 4 === 0 ? ['010121', '870899'] : ['610910'];
    const entry = { reference: `R-${String(index).padStart(6, '0')}`, declaration: declarationOn(day, codes) };
    if (index % 3 !== 0) yield entry;
    else if (index % 6 === 0) {
      const findings = [{ item: 1, type: 'valuation' as const, severity: 'minor' as const, additional_duty: '120.50' }];
      yield {
        ...entry,
        act: { inspected_on: day, result: 'irregular', findings },
        selectedBy: 'policy',
        propensity: 0.5,
      };
    } else {
      yield {
        ...entry,
        act: { inspected_on: day, result: 'conform', findings: [] },
        selectedBy: 'random',
        propensity: 0.02,
      };
    }
  }
}
