import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { decide, drawOf, isValid, stretchOn, type Decision } from '@tidewaiter/decision';
import { readDeclarations, writeDataset, type History } from '@tidewaiter/history';
import { hits } from '@tidewaiter/rule-language';
import { planSimulation, runSimulation, simulatedDeclarations, type SimulatedDeclaration } from '../src/index.js';
import { model, policy, rules, watched } from './dated-rules.js';
import { generated } from './generated.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';

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
  it.each(['scan', 'sql'] as const)(
    'agree on lane, cause, points and rules of every declaration, on both sides, by %s',
    (engine) =>
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
        const result = await runSimulation(plan, { history, engine });
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
