import { describe, expect, it } from '@jest/globals';
import { decide, type Decision, type PreparedRelease, type SelectionPolicy } from '@tidewaiter/decision';
import type { Declaration } from '@tidewaiter/declaration';
import { readDeclarations, writeDataset, type History } from '@tidewaiter/history';
import { planSimulation, runSimulation, simulatedDeclarations } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';
const rules = `
rule RED-1 "Always examined"
when item.origin = "TR" and item.licence = false
then lane red, points 1

rule YEL-1 "Always checked"
when item.origin = "FR" and item.licence = false
then lane yellow, points 1

rule PTS-1 "Points enough for red"
when item.origin = "CN" and item.tax_rate = 0
then points 95

rule PTS-2 "Points enough for yellow"
when item.origin = "VN" and item.tax_rate = 5
then points 65
`;

const policy: SelectionPolicy = {
  randomRate: 0.05,
  points: { red: 90, yellow: 60 },
  score: { red: 0.9, yellow: 0.8 },
  seed: 'capacity',
  capacities: { CUO01: { red: 2, yellow: 2 }, CUO02: { red: 1 }, CUO03: { yellow: 0 } },
};

function releaseWith(change: Partial<SelectionPolicy> = {}) {
  const model = { name: 'stump', version: 1, digest: 'stump', artefact: stumpModel(4) };
  return releaseOf(contentOf(rules, { policy: { ...policy, ...change }, model }));
}

interface Past {
  readonly reference: string;
  readonly declaration: Declaration;
  readonly draw: number;
}

/** Declarations with a draw that was kept, in the order they are taken in: by day, then reference. */
async function pastOf(history: History): Promise<Past[]> {
  const stored = new Map([...generated(2500)].map(({ draw, reference }) => [reference, draw]));
  const past: Past[] = [];
  for await (const { declaration, reference } of readDeclarations(history, dataset)) {
    past.push({ reference, declaration, draw: stored.get(reference) ?? 0.999 });
  }
  return past.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function orderOf({ declaration, reference }: Past): string {
  return `${declaration.lodged_on} ${reference}`;
}

/** Decides one after the other, taking places as the service does. */
function decideInTurn(release: PreparedRelease, past: readonly Past[]): Map<string, Decision> {
  const days = new Map<string, { red: number; yellow: number }>();
  return new Map(
    past.map(({ reference, declaration, draw }) => {
      const key = `${declaration.office} ${declaration.lodged_on}`;
      const taken = days.get(key) ?? { red: 0, yellow: 0 };
      days.set(key, taken);
      let decision = decide(release, declaration, { today: '2026-01-01', draw });
      for (const lane of ['red', 'yellow'] as const) {
        if (decision.lane !== lane) continue;
        taken[lane] += 1;
        const places = lane === 'red' ? { red: taken.red, yellow: taken.yellow + 1 } : { ...taken };
        decision = decide(release, declaration, { today: '2026-01-01', draw, places });
      }
      return [reference, decision];
    }),
  );
}

describe('a policy with capacities', () => {
  it('gives the same lanes in a simulation as in decisions made one after the other', () =>
    withHistory(async (history) => {
      // Few days with many declarations each: offices do run out of room.
      await writeDataset(history, crowded(), { dataset });
      const candidate = releaseWith();
      const { after, digest } = await runSimulation(planSimulation({ candidate, dataset }), { history });
      const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 5000 });
      const found = new Map(items.map((one) => [one.reference, [one.after, one.causeAfter]]));
      const decided = decideInTurn(candidate.release, await pastOf(history));
      expect(decided.size).toBe(2500);
      const disagreements = [...decided].filter(([reference, { cause, lane }]) => {
        const [simulatedLane, simulatedCause] = found.get(reference) ?? [];
        return simulatedLane !== lane || simulatedCause !== cause;
      });
      expect(disagreements).toEqual([]);
      const pushedOut = [...decided.values()].filter(
        ({ capacity = Infinity, cause, rank = 0 }) => rank > capacity && cause !== 'rule' && cause !== 'random',
      );
      expect(after.displaced.declarations).toBeGreaterThan(50);
      expect(pushedOut.length).toBeGreaterThan(50);
    }));

  it('grants points and score no more than the room of the day, and mandatory lanes all they ask for', () =>
    withHistory(async (history) => {
      await writeDataset(history, crowded(), { dataset });
      const candidate = releaseWith();
      const baseline = releaseWith({ capacities: undefined });
      const plan = planSimulation({ baseline, candidate, dataset });
      const { before, after, digest } = await runSimulation(plan, { history });
      const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 5000 });
      const chosenByDay = new Map<string, number>();
      for (const { after: lane, causeAfter, lodgedOn, office } of items) {
        if (lane !== 'red' || causeAfter === 'rule' || causeAfter === 'random') continue;
        const key = `${office} ${lodgedOn}`;
        chosenByDay.set(key, (chosenByDay.get(key) ?? 0) + 1);
      }
      const most = (office: string): number =>
        Math.max(0, ...[...chosenByDay].filter(([key]) => key.startsWith(office)).map(([, count]) => count));
      expect(most('CUO01')).toBeLessThanOrEqual(2);
      expect(most('CUO02')).toBeLessThanOrEqual(1);
      expect(most('CUO03')).toBeGreaterThan(2);
      expect(before.displaced.declarations).toBe(0);
      const mandatory = items.filter(({ causeBefore }) => causeBefore === 'rule' || causeBefore === 'random');
      expect(mandatory.length).toBeGreaterThan(500);
      expect(mandatory.filter((one) => one.before !== one.after)).toEqual([]);
      expect(after.lanes.red.declarations).toBeLessThan(before.lanes.red.declarations);
    }));
});

/** The generated declarations, lodged on twenty days of one month. */
function* crowded() {
  let at = 0;
  for (const entry of generated(2500)) {
    const lodged_on = `2025-03-${String(1 + (at % 20)).padStart(2, '0')}`;
    at += 1;
    const { act } = entry;
    yield {
      ...entry,
      declaration: { ...entry.declaration, lodged_on },
      ...(act && { act: { ...act, inspected_on: lodged_on } }),
      draw: entry.draw ?? 0.999,
    };
  }
}
