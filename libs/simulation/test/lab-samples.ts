import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import type { ReleaseContent } from '@tidewaiter/decision';
import { writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { planSimulation, runSimulation, type SimulationPlan, type SimulationResult } from '../src/index.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

export const dataset = 'lab';

type Fate = 'irregular' | 'conform' | undefined;

/** Every second is examined; those of great value were sought, and are more often irregular. */
function fateOf(n: number): Fate {
  if (n % 2 === 1) return undefined;
  return n % 3 === 0 || (n > 150 && n % 4 === 0) ? 'irregular' : 'conform';
}

function entryOf(n: number): HistoryEntry {
  const declaration = {
    office: 'CUO01',
    lodged_on: '2026-01-05',
    importer: { id: n % 5 === 0 ? 'T1' : 'T2' },
    items: [{ commodity_code: '61091000', net_mass: 10 + (n % 7), customs_value: 10 * n }],
  } as Declaration;
  const fate = fateOf(n);
  const findings: InspectionAct['findings'] =
    fate === 'irregular' ? [{ type: 'valuation', severity: 'minor', additional_duty: String(n) }] : [];
  return {
    reference: `L-${String(n).padStart(3, '0')}`,
    declaration,
    draw: 0.5,
    ...(fate && {
      act: { inspected_on: '2026-01-08', result: fate, findings },
      selectedBy: n % 10 === 0 ? 'random' : 'policy',
      propensity: n > 150 ? 0.8 : 0.2,
    }),
  };
}

export const count = 200;
export const entries = Array.from({ length: count }, (_, index) => entryOf(index + 1));
export const rules = `rule VAL-1 "Dear"
when item.customs_value > 1500
then points 40

rule IMP-1 "Watched importers"
when importer.id in list watched
then points 20

rule MAS-1 "Heavy and dear"
when item.net_mass between 15 and 20 and item.customs_value > 500
then lane yellow, points 5
`;
/** Points alone decide, and there is room for all. */
export const plain = contentOf(rules, {
  policy: { randomRate: 1e-9, points: { red: 60, yellow: 40 }, score: {}, seed: 's' },
});

const fusion = { intercept: -0.2, slope: 0.8, weights: { 'VAL-1': 0.6, 'IMP-1': 0.4, 'MAS-1': 0.3 } };

/** The score of a model with what hits of rules add to it decides too, and the office has not room for all. */
export const fused: ReleaseContent = {
  ...plain,
  model: { name: 'stump', version: 1, digest: 'stump in the lab', artefact: stumpModel(60, fusion) },
  policy: {
    ...plain.policy,
    measure: 'fused',
    score: { red: 0.86, yellow: 0.6 },
    capacities: { CUO01: { red: 30, yellow: 25 } },
  },
};

export function planOf(content: ReleaseContent): SimulationPlan {
  return planSimulation({ candidate: releaseOf(content), dataset, precisionFloor: 5 });
}

export async function simulated(history: History, content: ReleaseContent): Promise<SimulationResult> {
  return runSimulation(planOf(content), { history });
}

/** The content with other rules. */
export function withRules(content: ReleaseContent, text: string): ReleaseContent {
  return { ...content, ruleSets: contentOf(text).ruleSets };
}

/** Runs work on a history of the entries. */
export function withLab(work: (history: History) => Promise<void>): Promise<void> {
  return withHistory(async (history) => {
    await writeDataset(history, entries, { dataset });
    await work(history);
  });
}
