import { writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { describe, expect, it } from '@jest/globals';
import {
  advisedDeclarations,
  doubleCounting,
  evasion,
  hitGroups,
  laneFinds,
  laneGroups,
  planSimulation,
  referencesInBin,
  retirement,
  runSimulation,
  selectionByRules,
  type AdvisedFilter,
} from '../../src/index.js';
import { generated, generator } from '../generated.js';
import { contentOf, releaseOf, withHistory } from '../samples.js';

const rules = `rule A "Cheap"
when item.customs_value < 300
then lane yellow, points 20

rule B "Cheap shirts"
when item.customs_value < 400 and item.commodity_code in chapter 61
then lane red, points 10

rule C "Heavy"
when item.net_mass > 60
then points 30

rule D "From far"
when item.origin = "CN"
then points 25

rule E "Audited afterwards"
when container
then lane blue
`;

const policy = { randomRate: 0.05, points: { red: 80, yellow: 50 }, score: {}, seed: 'seed' };
const most = { floor: 1, most: 100 };

async function simulate(history: History, entries: Iterable<HistoryEntry>, text = rules) {
  await writeDataset(history, entries, { dataset: 'made' });
  const candidate = releaseOf(contentOf(text, { policy }));
  const plan = planSimulation({ candidate, dataset: 'made' });
  const { digest } = await runSimulation(plan, { history });
  const simulation = { history, dataset: 'made', digest };
  const listed = async (filter: AdvisedFilter) => {
    const { items } = await advisedDeclarations(simulation, { candidate, filter }, { limit: 100_000 });
    return items;
  };
  return { candidate, plan, simulation, listed };
}

describe('advice on a simulation', () => {
  it('opens to as many declarations as it counts', () =>
    withHistory(async (history) => {
      const { candidate, simulation, listed } = await simulate(history, generated(3000));
      const groups = await hitGroups(simulation, candidate);
      const selection = selectionByRules(candidate);
      const { selected, steps } = retirement(groups, selection, 1);
      expect(steps.map(({ rule }) => rule.ruleId).toSorted()).toEqual(['A', 'B', 'C', 'D']);
      for (const [index, { freedInAll, hits, rule }] of steps.entries()) {
        const dropped = steps.slice(0, index + 1).map((step) => step.rule.ruleId);
        const freed = await listed({ dropped });
        expect(freed).toHaveLength(freedInAll.declarations);
        expect(freed.filter(({ outcome }) => outcome === 'irregular')).toHaveLength(freedInAll.knownHit);
        expect(await listed({ rules: [rule.ruleId] })).toHaveLength(hits);
      }
      expect(steps.at(-1)?.freedInAll).toEqual(selected);
      for (const { both, first, second } of doubleCounting(groups, selection, most)) {
        expect(await listed({ rules: [first.ruleId, second.ruleId] })).toHaveLength(both.declarations);
      }
      const lanes = laneFinds(await laneGroups(simulation, candidate), 1);
      for (const { declarations, knownHit, lane, random } of lanes) {
        expect(await listed({ lane })).toHaveLength(declarations);
        expect(await listed({ lane, outcome: 'irregular' })).toHaveLength(knownHit);
        const drawn = await listed({ lane, stream: 'random' });
        expect(drawn.filter(({ outcome }) => outcome !== 'unknown')).toHaveLength(random.n);
      }
      expect(lanes.reduce((sum, { declarations }) => sum + declarations, 0)).toBe(3000);
    }));

  it('tells the lane apart from the draw: what was drawn is not all red', () =>
    withHistory(async (history) => {
      const { listed } = await simulate(history, generated(2000));
      const drawn = (await listed({})).filter(({ causeAfter }) => causeAfter === 'random');
      const green = await listed({ lane: 'green' });
      expect(drawn.length).toBeGreaterThan(20);
      expect(green.some(({ after }) => after === 'red')).toBe(true);
    }));
});

/** Net masses around 1000 kg; a share of those just above is declared just below. */
function* weighed(share: number): Iterable<HistoryEntry> {
  const next = generator(3);
  for (let index = 0; index < 8000; index += 1) {
    const mass = 400 + 1200 * next();
    const declared = mass >= 1000 && mass < 1060 && next() < share ? 999 : mass;
    const item = { commodity_code: '870899', net_mass: Math.round(declared * 10) / 10, customs_value: 5 };
    yield {
      reference: `W-${index}`,
      declaration: { office: 'CUO01', lodged_on: '2025-03-01', items: [item] },
    } as HistoryEntry;
  }
}

const heavy = `rule HVY "Heavy parts"
when item.net_mass >= 1000 and item.commodity_code in heading 8708 and not item.customs_value > 400
then lane red
`;

describe('evasion', () => {
  it('finds those who declare just below a threshold, and names their declarations', () =>
    withHistory(async (history) => {
      const { plan } = await simulate(history, weighed(0.7), heavy);
      const [first, second] = await evasion(plan, { history });
      expect(first?.threshold).toMatchObject({ text: 'item.net_mass >= 1000', place: 0, threshold: 1000 });
      expect(first?.safe).toBe('below');
      expect(first?.test?.pValue).toBeLessThan(1e-6);
      expect(first?.corrected).toBeGreaterThanOrEqual(first?.test?.pValue ?? 1);
      const below = first?.bins.find(({ bin }) => bin === -1);
      const references = await referencesInBin(plan, { history }, { ruleId: 'HVY', place: 0, bin: -1 });
      expect(references).toHaveLength(below?.items ?? -1);
      // The value of the goods lies far from its threshold: nothing can be said.
      expect(second?.threshold.text).toBe('item.customs_value <= 400');
      expect(second?.safe).toBe('above');
      expect(second?.test).toBeUndefined();
    }));

  it('is silent where nobody evades', () =>
    withHistory(async (history) => {
      const { plan } = await simulate(history, weighed(0), heavy);
      const [first] = await evasion(plan, { history });
      expect(first?.test?.pValue).toBeGreaterThan(0.01);
    }));

  it('looks at no threshold inside an or, on a profile, the score or the draw', () =>
    withHistory(async (history) => {
      const text = `rule X "None of them"
when draw < 0.5 and score > 0.3 and (item.net_mass > 5 or item.customs_value > 7)
then lane red
`;
      const { plan } = await simulate(history, generated(10), text);
      expect(await evasion(plan, { history })).toEqual([]);
    }));
});
