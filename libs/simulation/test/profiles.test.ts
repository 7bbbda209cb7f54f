import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decide, drawOf, type ReleaseContent } from '@tidewaiter/decision';
import {
  profilesOf,
  readDeclarations,
  takeProfileSnapshot,
  writeDataset,
  type History,
  type HistoryEntry,
  type ProfileSnapshot,
} from '@tidewaiter/history';
import { planSimulation, runSimulation, simulatedDeclarations } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'profiled';

const rules = `
fact item.below_usual "Value per kilogram against the usual one"
is item.customs_value / item.net_mass / item.subheading_unit_value_median

rule PRO-1 "Importer often found irregular"
when importer.hit_rate > 0.33 and importer.times_examined >= 2
then lane yellow, points 30

rule PRO-2 "Far below what such goods usually state"
when item.below_usual < 0.4 and item.subheading_origin_times_seen >= 3
then lane red, points 20

rule PRO-3 "Never seen before"
when importer.days_since_first_seen is missing and importer.id is present
then lane blue, points 5
`;

/** The declarations of `generated`, all within eight days. */
function* entries(): Iterable<HistoryEntry> {
  let index = 0;
  for (const entry of generated(500)) {
    const day = `2025-03-0${1 + ((index += 1) % 8)}`;
    const declaration = { ...entry.declaration, lodged_on: day };
    yield { ...entry, declaration, ...(entry.act && { act: { ...entry.act, inspected_on: day } }) };
  }
}

/** The stump of the tests, that reads a profile instead of the declared value. */
function model(): NonNullable<ReleaseContent['model']> {
  const artefact = JSON.stringify(stumpModel(0.3)).replace('item.customs_value / item.net_mass', 'importer.hit_rate');
  return { name: 'stump', version: 1, digest: 'stump on profiles', artefact: JSON.parse(artefact) as unknown };
}

async function snapshots(history: History): Promise<(day: string) => ProfileSnapshot> {
  const byDay = new Map<string, ProfileSnapshot>();
  for (let day = 1; day <= 8; day += 1) {
    const date = `2025-03-0${day}`;
    byDay.set(date, await takeProfileSnapshot({ history, dataset }, date));
  }
  return (day) => byDay.get(day) ?? fail(day);
}

function fail(day: string): never {
  throw new Error(`no snapshot of ${day}`);
}

describe('rules and a model that read profiles', () => {
  it('see in a simulation what the decision of that day saw', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(), { dataset });
      const candidate = releaseOf(contentOf(rules, { model: model() }));
      expect([...candidate.release.profileFacts].toSorted()).toEqual([
        'importer.days_since_first_seen',
        'importer.hit_rate',
        'importer.times_examined',
        'item.subheading_origin_times_seen',
        'item.subheading_unit_value_median',
      ]);
      const { digest } = await runSimulation(planSimulation({ candidate, dataset }), { history });
      const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 1000 });
      const simulated = new Map(items.map((one) => [one.reference, one]));
      const snapshotOf = await snapshots(history);
      const stored = new Map([...entries()].map(({ draw, reference }) => [reference, draw]));
      const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
      const hits = new Map<string, number>();
      for await (const { declaration, reference } of readDeclarations(history, dataset)) {
        const draw = stored.get(reference) ?? drawOf({ seed: 'seed', reference }, hash);
        const profiles = profilesOf(snapshotOf(declaration.lodged_on), declaration, candidate.release.profileFacts);
        const decided = decide(candidate.release, declaration, { today: '2025-03-09', draw, profiles });
        const ids = decided.hits.map(({ ruleId }) => ruleId).toSorted();
        const found = simulated.get(reference);
        expect([reference, found?.after, found?.score, found?.rulesAfter.toSorted()]).toEqual([
          reference,
          decided.lane,
          decided.score?.probability,
          ids,
        ]);
        for (const id of ids) hits.set(id, (hits.get(id) ?? 0) + 1);
      }
      // Agreement means something only where every rule hits some and not all.
      for (const rule of ['PRO-1', 'PRO-2', 'PRO-3']) {
        expect(hits.get(rule)).toBeGreaterThan(5);
        expect(hits.get(rule)).toBeLessThan(480);
      }
      expect(new Set(items.map(({ score }) => score)).size).toBeGreaterThan(1);
    }));

  it('are decided without profiles where there are none: of what is not known only `is missing` holds', () => {
    const { release } = releaseOf(contentOf(rules));
    const [{ declaration } = fail('nothing')] = [...entries()];
    const decided = decide(release, declaration, { today: '2025-03-09', draw: 0.5 });
    expect(decided.hits.map(({ ruleId }) => ruleId)).toEqual(declaration.importer?.id === undefined ? [] : ['PRO-3']);
    expect(decided.rows[0]).not.toHaveProperty(['importer.hit_rate']);
  });
});
