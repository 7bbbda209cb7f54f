import type { Declaration, InspectionAct, Item } from '@tidewaiter/declaration';
import type { HistoryEntry } from '../src/index.js';

/** Numbers in [0, 1) from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function dayText(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
}

/**
 * Declarations over `days` days whose few traders, codes and origins meet again and again, with now and then a part of
 * a key missing, and acts a few days later: irregular in part or in whole, conform, not examined, dated too early.
 */
export function pastOf(seed: number, count: number, days: number): HistoryEntry[] {
  const random = randomFrom(seed);
  const among = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const maybe = <T>(value: T): T | undefined => (random() < 0.1 ? undefined : value);
  const itemOf = (): Item => {
    const item = {
      commodity_code: maybe(among(['610910', '61091000', '610990', '870899', '8517620000'])),
      origin: maybe(among(['CN', 'TR', 'VN'])),
      tax_type: maybe(among(['A', 'B'])),
      customs_value: maybe(Math.round(random() * 1e6) / 100),
      net_mass: maybe(random() < 0.1 ? 0 : Math.round(random() * 1e4) / 10),
    };
    return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
  };
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(random() * days);
    const departure = maybe(among(['CN', 'DE']));
    const declaration: Declaration = {
      office: among(['CUO01', 'CUO02']),
      lodged_on: dayText(day),
      ...(departure !== undefined && { departure_country: departure }),
      importer: random() < 0.1 ? {} : { id: among(['T1', 'T2', 'T3', 'T4']) },
      exporter: random() < 0.1 ? {} : { id: among(['X1', 'X2', 'X3']) },
      declarant: { id: among(['D1', 'D2']) },
      items: Array.from({ length: 1 + Math.floor(random() * 3) }, itemOf),
    };
    const reference = `P-${seed}-${String(index).padStart(5, '0')}`;
    return { reference, declaration, ...(random() < 0.5 && { act: actOf(day, random) }) };
  });
}

/** Another act on the same declaration, some days after `day`. */
export function actOf(day: number, random: () => number): InspectionAct {
  const inspected_on = dayText(day - 1 + Math.floor(random() * 9));
  const kind = random();
  if (kind < 0.2) return { inspected_on, result: 'notExamined', findings: [] };
  if (kind < 0.5) return { inspected_on, result: 'conform', findings: [] };
  const finding = { type: 'valuation', severity: 'minor' } as const;
  const named = random();
  if (named < 0.3) return { inspected_on, result: 'irregular', findings: [finding] };
  // The third item is often not there.
  const item = named < 0.5 ? 3 : 1;
  return { inspected_on, result: 'irregular', findings: [{ ...finding, item }] };
}

/** The same declarations examined again: what an act of another day adds to them. */
export function corrections(entries: readonly HistoryEntry[], seed: number): HistoryEntry[] {
  const random = randomFrom(seed);
  return entries
    .filter(({ act }) => act !== undefined && random() < 0.3)
    .map((entry) => {
      const day = Math.round((Date.parse(`${entry.declaration.lodged_on}T00:00:00Z`) - Date.UTC(2026, 0, 1)) / 864e5);
      return { ...entry, act: actOf(day + 4, random) };
    });
}
