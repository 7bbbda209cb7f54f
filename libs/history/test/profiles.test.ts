import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profiles, rowsOf, type Declaration } from '@tidewaiter/declaration';
import {
  profileDataset,
  profilesOf,
  readDeclarations,
  takeProfileSnapshot,
  updateProfileSnapshot,
  writeDataset,
  type History,
  type HistoryEntry,
  type Row,
} from '../src/index.js';
import { naiveProfiles, type Told } from './naive-profiles.js';
import { corrections, dayText, pastOf } from './profile-samples.js';
import { withHistory } from './samples.js';

const dataset = 'past';
const names = profiles.map(({ fact }) => fact.name);

/** The profile columns by `reference item`; what is NULL is left out. */
async function columnsOf(history: History): Promise<Map<string, Record<string, unknown>>> {
  const path = await profileDataset({ history, dataset });
  const rows = await history.query('SELECT * FROM read_parquet($1)', [{ type: 'text', value: path }]);
  return new Map(rows.map((row) => [`${row['reference']} ${row['item']}`, valuesOf(row)]));
}

function valuesOf(row: Row): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])));
}

/** What was written, act after act in the order of its days, as the dataset numbers them within one addition. */
function told(...additions: readonly (readonly HistoryEntry[])[]): Told[] {
  const all = new Map<string, { reference: string; declaration: Declaration; acts: HistoryEntry['act'][] }>();
  for (const { act, declaration, reference } of additions.flat()) {
    const one = all.get(reference) ?? { reference, declaration, acts: [] };
    if (act && !one.acts.some((other) => JSON.stringify(other) === JSON.stringify(act))) one.acts.push(act);
    all.set(reference, one);
  }
  return [...all.values()].map(({ acts, declaration, reference }) => ({
    reference,
    rows: rowsOf(declaration),
    acts: acts.flatMap((act) => act ?? []),
  }));
}

describe('profiles as of a day', () => {
  it('are what looking through all earlier declarations and acts gives, fact by fact', () =>
    withHistory(async (history) => {
      const past = pastOf(1, 180, 30);
      const corrected = corrections(past, 2);
      await writeDataset(history, past, { dataset });
      await writeDataset(history, corrected, { dataset });
      const known = told(past, corrected);
      const found = await columnsOf(history);
      const expected = new Map(
        known.flatMap(({ reference, rows }) =>
          rows.map((row, index) => {
            const values = Object.entries(naiveProfiles(known, row)).filter(([, value]) => value !== undefined);
            return [`${reference} ${index + 1}`, Object.fromEntries(values)] as const;
          }),
        ),
      );
      expect(corrected.length).toBeGreaterThan(20);
      expect(found.size).toBe(expected.size);
      for (const [key, values] of expected) expect([key, found.get(key)]).toEqual([key, values]);
      // Equality means something only where every fact has values, and not always the same.
      for (const name of names) {
        expect([name, new Set([...found.values()].map((values) => values[name])).size > 3]).toEqual([name, true]);
      }
    }));

  it('know nothing of the same day or later, whatever is planted there', () =>
    withHistory(async (history) => {
      const past = pastOf(3, 200, 30);
      await writeDataset(history, past, { dataset });
      const before = await columnsOf(history);
      const today = dayText(18);
      const isUpToToday = ({ declaration }: HistoryEntry): boolean => declaration.lodged_on <= today;
      // Every earlier declaration turns out irregular today; and the same goods come at a thousand times the value.
      const acts = past.filter(isUpToToday).map((entry) => ({
        ...entry,
        act: {
          inspected_on: today,
          result: 'irregular' as const,
          findings: [{ type: 'origin' as const, severity: 'major' as const }],
        },
      }));
      const later = past.filter(isUpToToday).map(({ declaration, reference }) => ({
        reference: `later ${reference}`,
        declaration: {
          ...declaration,
          lodged_on: today,
          items: declaration.items.map((item) => ({ ...item, customs_value: 1e6, net_mass: 1 })),
        },
      }));
      await writeDataset(history, [...acts, ...later], { dataset });
      const after = await columnsOf(history);
      const leaks = past
        .filter(isUpToToday)
        .flatMap(({ declaration, reference }) => declaration.items.map((_, index) => `${reference} ${index + 1}`))
        .filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)));
      expect(leaks).toEqual([]);
      // The plants are seen by the days that may see them: the test would notice a leak.
      const moved = past
        .filter((entry) => !isUpToToday(entry))
        .filter(({ reference }) => {
          const [was, is] = [before.get(`${reference} 1`), after.get(`${reference} 1`)];
          return Number(is?.['office.hit_rate']) > Number(was?.['office.hit_rate']);
        });
      expect(moved.length).toBe(past.filter((entry) => !isUpToToday(entry)).length);
    }));

  it('are counted on after an addition to the same bytes as from nothing', async () => {
    const first = pastOf(5, 150, 20);
    const second = pastOf(6, 80, 45);
    const additions = [first, corrections(first, 7), second, pastOf(8, 40, 12)];
    const bytes: Buffer[] = [];
    for (const isSteady of [true, false]) {
      await withHistory(async (history) => {
        for (const addition of additions) {
          await writeDataset(history, addition, { dataset });
          if (isSteady) await profileDataset({ history, dataset });
        }
        bytes.push(await readFile(await profileDataset({ history, dataset })));
        const kept = (await readdir(history.folder(dataset))).filter((name) => name.startsWith('profiles-'));
        expect(kept).toHaveLength(isSteady ? 2 : 1);
      });
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('are not counted again for a dataset that has not changed, and go with no file of another', () =>
    withHistory(async (history) => {
      await writeDataset(history, pastOf(9, 50, 10), { dataset });
      const path = await profileDataset({ history, dataset });
      const [stale] = await readdir(history.folder(dataset)).then((all) => all.filter((one) => /^profiles/.test(one)));
      expect(join(history.folder(dataset), stale ?? '')).toBe(path);
      const controller = new AbortController();
      controller.abort(new Error('cancelled'));
      expect(await profileDataset({ history, dataset }, controller.signal)).toBe(path);
      await writeDataset(history, pastOf(10, 5, 10), { dataset });
      await expect(profileDataset({ history, dataset }, controller.signal)).rejects.toThrow('cancelled');
    }));
});

describe('a snapshot of profiles', () => {
  it('gives a declaration of its day the values of the columns, bit by bit', () =>
    withHistory(async (history) => {
      await writeDataset(history, pastOf(11, 150, 12), { dataset });
      const columns = await columnsOf(history);
      const byDay = new Map<string, Awaited<ReturnType<typeof takeProfileSnapshot>>>();
      let compared = 0;
      for await (const { declaration, reference } of readDeclarations(history, dataset)) {
        const day = declaration.lodged_on;
        const snapshot = byDay.get(day) ?? (await takeProfileSnapshot({ history, dataset }, day));
        byDay.set(day, snapshot);
        const { header, items = [] } = profilesOf(snapshot, declaration, new Set(names));
        for (const [index, own] of items.entries()) {
          const key = `${reference} ${index + 1}`;
          expect([key, { ...header, ...own }]).toEqual([key, columns.get(key)]);
          compared += 1;
        }
      }
      expect(compared).toBe(columns.size);
    }));

  it('says what it holds, and tells of unknown keys what all have in common', () =>
    withHistory(async (history) => {
      await writeDataset(history, pastOf(12, 100, 10), { dataset });
      const snapshot = await takeProfileSnapshot({ history, dataset }, dayText(40));
      expect(snapshot).toMatchObject({ dataset, asOf: dayText(40), digest: (await history.describe(dataset)).digest });
      expect(snapshot.keys).toBe([...snapshot.families.values()].reduce((sum, { size }) => sum + size, 0));
      const stranger = { office: 'CUO01', lodged_on: dayText(40), importer: { id: 'NEW' }, items: [{}] };
      const wanted = new Set(['importer.times_seen', 'importer.hit_rate', 'importer.days_since_first_seen']);
      const { examined, irregular } = snapshot.totals.declarations;
      expect(profilesOf(snapshot, stranger, wanted)).toEqual({
        header: { 'importer.times_seen': 0, 'importer.hit_rate': irregular / examined },
        items: [],
      });
      const empty = await takeProfileSnapshot({ history, dataset }, '2020-01-01');
      expect(empty.keys).toBe(0);
      expect(profilesOf(empty, stranger, wanted).header).toEqual({ 'importer.times_seen': 0 });
    }));
});

describe('a snapshot of a dataset that has grown', () => {
  const asOf = dayText(25);

  it('is what counting everything gives, addition after addition', () =>
    withHistory(async (history) => {
      const first = pastOf(21, 150, 40);
      const second = pastOf(22, 60, 30);
      await writeDataset(history, first, { dataset });
      let snapshot = await takeProfileSnapshot({ history, dataset }, asOf);
      const additions = [corrections(first, 23), second, [...corrections(second, 24), ...corrections(first, 25)]];
      for (const addition of additions) {
        await writeDataset(history, addition, { dataset });
        const before = snapshot;
        snapshot = await updateProfileSnapshot({ history, dataset }, before, { asOf });
        expect(snapshot).toEqual(await takeProfileSnapshot({ history, dataset }, asOf));
        // The comparison means something only where much has changed, and the earlier snapshot is not touched.
        const importers = [before, snapshot].map(({ families }) =>
          JSON.stringify([...(families.get('importer') ?? [])]),
        );
        expect(importers[0]).not.toBe(importers[1]);
      }
    }));

  it('counts everything again on another day, or when files were replaced', () =>
    withHistory(async (history) => {
      await writeDataset(history, pastOf(26, 80, 40), { dataset });
      const snapshot = await takeProfileSnapshot({ history, dataset }, asOf);
      const later = dayText(30);
      const another = { ...snapshot, files: snapshot.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) };
      for (const [earlier, day] of [
        [snapshot, later],
        [another, asOf],
      ] as const) {
        const updated = await updateProfileSnapshot({ history, dataset }, earlier, { asOf: day });
        expect(updated).toEqual(await takeProfileSnapshot({ history, dataset }, day));
      }
    }));
});
