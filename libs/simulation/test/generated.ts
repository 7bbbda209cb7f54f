import type { Declaration } from '@tidewaiter/declaration';
import type { HistoryEntry } from '@tidewaiter/history';

/** Numbers in [0, 1) from a seed (mulberry32): the same every time. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const codes = ['610910', '61091000', '870899', '010121', '8703231', '950300'];

/** `count` declarations of 1 to 4 items over 2025, many facts missing; about a third inspected. */
export function* generated(count: number, seed = 7): Iterable<HistoryEntry> {
  const next = generator(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const sometimes = <T>(value: T): T | undefined => (next() < 0.8 ? value : undefined);
  for (let index = 0; index < count; index += 1) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(next() * 365))).toISOString().slice(0, 10);
    const items = Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
      withoutMissing({
        commodity_code: sometimes(pick(codes)),
        origin: sometimes(pick(['CN', 'VN', 'FR', 'TR'])),
        net_mass: sometimes(next() < 0.05 ? 0 : Math.round(next() * 1000) / 10),
        customs_value: sometimes(Math.round(next() * 100_000) / 100),
        tax_rate: sometimes(pick([0, 5, 12, 20])),
        licence: sometimes(next() < 0.5),
      }),
    );
    const declaration = withoutMissing({
      office: pick(['CUO01', 'CUO02', 'CUO03']),
      lodged_on: day,
      transport_mode: sometimes(pick(['10', '40', '50'])),
      container: sometimes(next() < 0.5),
      importer: withoutMissing({ id: sometimes(`T${Math.floor(next() * 40)}`), authorised: sometimes(next() < 0.2) }),
      items,
    }) as Declaration;
    yield withOutcome({ reference: `G-${String(index).padStart(6, '0')}`, declaration }, next);
  }
}

function withOutcome(entry: HistoryEntry, next: () => number): HistoryEntry {
  const drawn = next() < 0.5 ? { draw: next() } : {};
  if (next() > 0.35) return { ...entry, ...drawn };
  const irregular = next() < 0.3;
  const findings = irregular
    ? [{ item: 1, type: 'valuation' as const, severity: 'minor' as const, additional_duty: (next() * 1000).toFixed(2) }]
    : [];
  return {
    ...entry,
    ...drawn,
    act: { inspected_on: entry.declaration.lodged_on, result: irregular ? 'irregular' : 'conform', findings },
    selectedBy: next() < 0.1 ? 'random' : 'policy',
  };
}

function withoutMissing<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
