import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent, SelectionPolicy } from '@tidewaiter/decision';
import { writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { planSimulation, runSimulation, simulatedDeclarations, type SimulatedDeclaration } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';
const texts: Readonly<Record<string, string>> = {
  'RED-1': 'when item.origin = "TR" and item.licence = false then lane red, points 1',
  'YEL-1': 'when item.origin = "FR" and item.licence = false then lane yellow, points 20',
  'BLU-1': 'when transport_mode = "10" then lane blue, points 5',
  'PTS-1': 'when item.origin = "CN" and item.tax_rate = 0 then points 95 with review by 2025-01-15',
  'PTS-2': 'when item.origin = "VN" and item.tax_rate = 5 then points 45',
  'PTS-3': 'when container = true then points 25 with share 0.6',
};
const fusion = { intercept: -0.3, slope: 0.7, weights: { 'RED-1': 0.9, 'PTS-2': 1.7, 'PTS-3': 0.4 } };
const policy: SelectionPolicy = {
  randomRate: 0.05,
  points: { red: 90, yellow: 60 },
  score: { red: 0.9, yellow: 0.8 },
  seed: 'capacity',
};
const capacities = { CUO01: { red: 2, yellow: 2 }, CUO02: { red: 1 }, CUO03: { yellow: 0 } };

/** A release without one of its rules. */
function contentWithout(left: string | undefined, change: Partial<SelectionPolicy>): ReleaseContent {
  const rules = Object.entries(texts).filter(([ruleId]) => ruleId !== left);
  const text = rules.map(([ruleId, rule]) => `rule ${ruleId} "Rule ${ruleId}"\n${rule}\n`).join('\n');
  const model = { name: 'stump', version: 1, digest: 'stump', artefact: stumpModel(4, fusion) };
  return contentOf(text, { policy: { ...policy, ...change }, model });
}

/** Few days with many declarations each: offices do run out of room. */
function* crowded(): Iterable<HistoryEntry> {
  for (const entry of generated(2500)) {
    const day = `2025-01-${String(1 + (Number(entry.reference.slice(2)) % 20)).padStart(2, '0')}`;
    const act = entry.act && { ...entry.act, inspected_on: day };
    yield { ...entry, declaration: { ...entry.declaration, lodged_on: day }, ...(act && { act }) };
  }
}

async function simulate(history: History, content: ReleaseContent) {
  const result = await runSimulation(planSimulation({ candidate: releaseOf(content), dataset }), { history });
  const { items } = await simulatedDeclarations({ history, dataset, digest: result.digest }, {}, { limit: 5000 });
  return { result, after: new Map(items.map((one) => [one.reference, one])) };
}

const isSelected = ({ after }: SimulatedDeclaration): boolean => after === 'red' || after === 'yellow';

function countsOf(declarations: readonly SimulatedDeclaration[]) {
  const known = (outcome: string): number => declarations.filter((one) => one.outcome === outcome).length;
  const cents = declarations.reduce((sum, one) => sum + Math.round(100 * (one.additionalDuty ?? 0)), 0);
  return {
    declarations: declarations.length,
    knownHit: known('irregular'),
    knownClean: known('conform'),
    unknown: known('unknown'),
    additionalDuty: cents / 100,
  };
}

describe('the figures without each rule', () => {
  it.each([
    ['offices have rooms', { capacities }],
    ['there is room for all', {}],
    ['rules are evidence beside the score, and offices have rooms', { capacities, measure: 'fused' as const }],
  ])('are those of a simulation of the release without it, where %s', (_, change) =>
    withHistory(async (history) => {
      await writeDataset(history, crowded(), { dataset });
      const whole = await simulate(history, contentWithout(undefined, change));
      expect(whole.result.withoutRule.map(({ ruleId }) => ruleId)).toEqual(Object.keys(texts).toSorted());
      for (const { ruleId, ...figures } of whole.result.withoutRule) {
        const without = await simulate(history, contentWithout(ruleId, change));
        const lost = [...whole.after.values()].filter((one) => isSelected(one) && !isOf(without.after, one));
        const taken = [...without.after.values()].filter((one) => isSelected(one) && !isOf(whole.after, one));
        const { blue, green, red, yellow } = without.result.after.lanes;
        expect({ ruleId, ...figures }).toEqual({
          ruleId,
          lanes: {
            red: red.declarations,
            yellow: yellow.declarations,
            blue: blue.declarations,
            green: green.declarations,
          },
          lost: countsOf(lost),
          taken: countsOf(taken),
        });
      }
      // The agreement means something only where rules do select, and others move up only where room is short.
      const sum = (figure: 'lost' | 'taken') =>
        whole.result.withoutRule.reduce((total, one) => total + one[figure].declarations, 0);
      expect(sum('lost')).toBeGreaterThan(100);
      expect(sum('taken') > 0).toBe('capacities' in change);
    }),
  );
});

function isOf(declarations: ReadonlyMap<string, SimulatedDeclaration>, { reference }: SimulatedDeclaration): boolean {
  const one = declarations.get(reference);
  return one !== undefined && isSelected(one);
}
