import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import {
  decide,
  drawOf,
  frozenList,
  isValid,
  stretchOn,
  type Decision,
  type ReleaseContent,
} from '@tidewaiter/decision';
import { readDeclarations, writeDataset, type History } from '@tidewaiter/history';
import { hits } from '@tidewaiter/rule-language';
import { planSimulation, runSimulation, simulatedDeclarations, type SimulatedDeclaration } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';

const rules = `
rule VAL-1 "Below the reference"
when item.customs_value / item.net_mass < 0.6 * reference.unit_value_median and not importer.authorised
then lane yellow, points 30

rule VAL-2 "Half of the cheap parts"
when item.commodity_code in chapter 87 and item.customs_value < 300
then lane red, points 20
with share 0.4, valid from 2025-03-01

rule ORI-1 "Doubtful preference"
when item.origin in ("CN", "VN") and item.tax_rate = 0
then points 45

rule ORI-2 "Overdue for review"
when item.origin = "TR" and item.licence = false and item.tax_rate > 12
then lane red, points 10
with review by 2025-06-30

rule IMP-1 "Watched importers by sea"
when importer.id in list watched and transport_mode != "40"
then lane blue, points 5
with valid until 2025-09-30

rule MOD-1 "Score and few items"
when score > 0.8 and item_count <= 2 and draw < 0.7
then lane yellow, points 25
`;

/** Values that begin and end while the declarations are lodged, beside one that always counts. */
const watched = frozenList({ name: 'watched', label: { en: 'watched', fr: 'suivis', ar: 'مراقبون' } }, [
  { value: 'T1' },
  ...[2, 3, 5, 8].map((number) => ({ value: `T${number}`, startsOn: '2025-03-01', expiresOn: '2025-05-31' })),
  ...[7, 9, 11].map((number) => ({ value: `T${number}`, startsOn: '2025-06-01' })),
  ...[12, 13, 14, 15].map((number) => ({ value: `T${number}`, expiresOn: '2025-02-28' })),
]);

const policy = { randomRate: 0.03, points: { red: 70, yellow: 50 }, score: { red: 0.95, yellow: 0.85 }, seed: 'agree' };

function model(threshold: number): NonNullable<ReleaseContent['model']> {
  return { name: 'stump', version: 1, digest: `stump ${threshold}`, artefact: stumpModel(threshold) };
}

async function allOf(history: History, digest: string): Promise<Map<string, SimulatedDeclaration>> {
  const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 10_000 });
  return new Map(items.map((one) => [one.reference, one]));
}

/** What a decision and a simulation must agree on. */
function standing({ cause, hits: all, lane, points }: Decision): unknown[] {
  const applied = all.filter((hit) => hit.applied).map(({ ruleId }) => ruleId);
  return [lane, cause, points, applied.toSorted()];
}

function standings(found: SimulatedDeclaration): unknown[] {
  return [
    [found.before, found.causeBefore, found.pointsBefore, found.rulesBefore.toSorted()],
    [found.after, found.causeAfter, found.pointsAfter, found.rulesAfter.toSorted()],
    found.score,
  ];
}

describe('a simulation and the decision', () => {
  it(
    'agree on lane, cause, points and rules of every declaration, on both sides',
    () =>
      withHistory(async (history) => {
        await writeDataset(history, generated(3000), { dataset });
        const candidate = releaseOf(contentOf(rules, { policy, model: model(4), lists: [watched] }));
        // Other reference values, another model, another policy: a pass of its own.
        const references = [{ code: '870899', median: 30, low: 6 }];
        const basePolicy = { ...policy, randomRate: 0.1, points: { red: 60, yellow: 40 }, score: { yellow: 0.5 } };
        const baseline = releaseOf(
          contentOf(rules.replace('0.6 *', '0.9 *'), { policy: basePolicy, model: model(9), references }),
        );
        const plan = planSimulation({ baseline, candidate, dataset });
        const result = await runSimulation(plan, { history });
        const simulated = await allOf(history, result.digest);

        const stored = new Map([...generated(3000)].map(({ draw, reference }) => [reference, draw]));
        const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
        const seen = new Set<string>();
        const disagreements: unknown[] = [];
        const hitsByDefinition = new Map<string, number>();
        for await (const { declaration, reference } of readDeclarations(history, dataset)) {
          const draw = stored.get(reference) ?? drawOf({ seed: policy.seed, reference }, hash);
          const context = { today: '2026-01-01', draw };
          const before = decide(baseline.release, declaration, context);
          const after = decide(candidate.release, declaration, context);
          const decided = [standing(before), standing(after), after.score?.probability];
          const found = simulated.get(reference);
          if (!isDeepStrictEqual(decided, found && standings(found))) disagreements.push({ reference, decided, found });
          seen.add(`${before.lane} ${before.cause}`).add(`${after.lane} ${after.cause}`);
          const { lists } = stretchOn(candidate.release, declaration.lodged_on);
          for (const { checked } of candidate.release.rules) {
            const { meta, ruleId } = checked.rule;
            const hit = after.rows.some((row) => hits(checked, row, lists));
            if (hit && isValid(meta, declaration.lodged_on)) {
              hitsByDefinition.set(ruleId, (hitsByDefinition.get(ruleId) ?? 0) + 1);
            }
          }
        }
        expect(disagreements).toEqual([]);
        expect(result.rules.map(({ after, ruleId }) => [ruleId, after?.declarations])).toEqual(
          [...hitsByDefinition].toSorted(),
        );
        expect(simulated.size).toBe(3000);
        // The agreement means something only where everything happens.
        expect([...seen].toSorted()).toEqual(
          expect.arrayContaining([
            'blue rule',
            'green none',
            'red points',
            'red random',
            'red rule',
            'yellow points',
            'yellow rule',
            'yellow score',
          ]),
        );
      }),
    300_000,
  );

  it('evaluates equal rules once when both sides share reference values and model', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(1000), { dataset });
      const shared = { policy, model: model(4) };
      const candidate = releaseOf(contentOf(rules, shared));
      const same = await runSimulation(planSimulation({ baseline: candidate, candidate, dataset }), { history });
      expect(same.flips.declarations).toBe(0);
      const two = await runSimulation(
        planSimulation({ baseline: releaseOf(contentOf(rules, { ...shared, references: [] })), candidate, dataset }),
        { history },
      );
      expect(two.after).toEqual(same.after);
    }));
});

describe('the comparison at the same number of inspections', () => {
  it('takes the highest scores, and the average of blind choices', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(2000), { dataset });
      const candidate = releaseOf(contentOf(rules, { policy, model: model(4) }));
      const { after, comparison, digest, totals } = await runSimulation(planSimulation({ candidate, dataset }), {
        history,
      });
      const ranked = [...(await allOf(history, digest)).values()].toSorted(
        (a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.reference < b.reference ? -1 : 1),
      );
      const chosen = ranked.slice(0, comparison.inspections);
      expect(comparison.inspections).toBe(after.inspections.declarations);
      expect(comparison.model).toMatchObject({
        declarations: chosen.length,
        knownHit: chosen.filter(({ outcome }) => outcome === 'irregular').length,
        knownClean: chosen.filter(({ outcome }) => outcome === 'conform').length,
        alsoSelected: chosen.filter((one) => one.after === 'red' || one.after === 'yellow').length,
      });
      // The stump says it learned from all of 2025, which is when these were lodged.
      expect(comparison.training).toEqual({ from: '2025-01-01', to: '2025-12-31', declarations: 2000 });
      expect(comparison.random.recall).toBeCloseTo(comparison.inspections / totals.declarations, 12);
      expect(comparison.random.precision.value).toBeCloseTo(
        totals.knownHit / (totals.knownHit + totals.knownClean),
        12,
      );
      const stream = [...generated(2000)].filter(({ act, selectedBy }) => act && selectedBy === 'random');
      expect(comparison.randomStream.n).toBe(stream.length);
    }));
});
