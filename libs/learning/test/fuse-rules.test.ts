import { describe, expect, it, jest } from '@jest/globals';
import { openHistory, writeDataset } from '@tidewaiter/history';
import { readModel, type EvidenceFusion } from '@tidewaiter/risk-model';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  defaultTraining,
  trainFromHistory,
  trainModel,
  type FeaturePlan,
  type LearningCase,
  type TrainingPlan,
} from '../src/index.js';
import { seededRandom } from '../src/seeded-random.js';
import { generatedCases } from './cases-for-tests.js';
import { entriesOf } from './entries-for-tests.js';
import { contentForTests } from './release-for-tests.js';

jest.setTimeout(300_000);

const features: readonly FeaturePlan[] = [
  { kind: 'expression', name: 'unit_value', text: 'item.customs_value / item.net_mass' },
  { kind: 'rate', name: 'rate_importer', key: ['importer.id'] },
];
/** A scorecard, so that the test needs no libxgboost. */
const plan: TrainingPlan = { ...defaultTraining, name: 'test', version: 1, features, kind: 'scorecard' };

/** KNOWS hits what makes items irregular and the features do not tell; GUESSES hits anyone. */
function casesWithHits(count: number): LearningCase[] {
  const random = seededRandom(5);
  return generatedCases(count).map((one) => {
    const suspect = one.rows.some((row) => row['item.origin'] === 'XA' && Number(row['item.customs_value']) < 50);
    return { ...one, ruleIds: [...(suspect ? ['KNOWS'] : []), ...(random() < 0.5 ? ['GUESSES'] : [])] };
  });
}

function fusionIn(json: string): EvidenceFusion | undefined {
  return readModel(JSON.parse(json)).metadata.fusion;
}

describe('what hits add to the score of a model being trained', () => {
  it('is learnt from the rules that hit, and kept in the model', async () => {
    const steps = new Set<string>();
    const { fusion, json } = await trainModel(casesWithHits(2400), plan, {
      onProgress: ({ step }) => void steps.add(step),
    });
    expect(fusionIn(json)).toEqual(fusion);
    expect(fusion?.weights['KNOWS']).toBeGreaterThan(1);
    expect(fusion?.weights['GUESSES'] ?? 0).toBeLessThan(0.3);
    expect([...steps]).toEqual(['read', 'search', 'rehearse', 'fuse', 'fit', 'write']);
  });

  it('is learnt from examined declarations only, and the trees are the same with it as without', async () => {
    const cases = casesWithHits(1500);
    const unexamined = cases.map(({ day, rows, ruleIds = [] }) => ({ day, rows, ruleIds: [...ruleIds, 'NEVER'] }));
    const [plain, more] = [await trainModel(cases, plan, {}), await trainModel([...cases, ...unexamined], plan, {})];
    expect(more.fusion).toEqual(plain.fusion);
    const without = await trainModel(
      cases.map(({ ruleIds: _, ...one }) => one),
      plan,
      {},
    );
    expect(fusionIn(without.json)).toBeUndefined();
    expect(readModel(JSON.parse(without.json)).forest).toEqual(readModel(JSON.parse(plain.json)).forest);
  });

  it('is measured on the latest cases, by weights learnt before them', async () => {
    const cases = casesWithHits(2400);
    const { evaluation } = await trainModel(cases, plan, {});
    const tenth = evaluation.all.budgets[3];
    expect(tenth?.fusedPrecision?.value).toBeGreaterThan(tenth?.precision.value ?? 1);
    expect(tenth?.fusedPrecision?.low).toBeLessThan(tenth?.fusedPrecision?.value ?? 0);
    const cut = evaluation.from;
    // Where hits mean nothing until the latest window, nothing is known of them there.
    const late = cases.map((one) => (one.day < cut ? { ...one, ruleIds: [] } : one));
    const unaware = (await trainModel(late, plan, {})).evaluation.all.budgets[3];
    expect(unaware?.fusedPrecision?.value).toBe(tenth?.precision.value);
    const untold = await trainModel(
      cases.map(({ ruleIds: _, ...one }) => one),
      plan,
      {},
    );
    expect(untold.evaluation.all.budgets[3]).not.toHaveProperty('fusedPrecision');
  });

  it('stops when told', async () => {
    const abort = new AbortController();
    const onProgress = ({ step }: { step: string }): void => {
      if (step === 'fuse') abort.abort(new Error('enough'));
    };
    await expect(trainModel(casesWithHits(900), plan, { onProgress, signal: abort.signal })).rejects.toThrow('enough');
  });
});

describe('training on a dataset with the rules of a release', () => {
  const text = `
rule KNOWS "Cheap goods of one origin"
when item.origin = "XA" and item.customs_value < 50
then points 10

rule SHADOW "The same, overdue for review"
when item.origin = "XA" and item.customs_value < 50
then points 10
with review by 2020-01-01
`;

  it('evaluates them on what was examined; a rule in shadow is no evidence', async () => {
    const home = await mkdtemp(join(tmpdir(), 'fusion-'));
    const clock = (): Date => new Date(0);
    try {
      const history = await openHistory(home, { clock });
      await writeDataset(history, entriesOf(generatedCases(1500)), { dataset: 'past' });
      await history.close();
      const out = join(home, 'model.json');
      const release = contentForTests(text);
      await trainFromHistory({ home, dataset: 'past', references: [], plan, release, out }, { clock });
      const fusion = fusionIn(await readFile(out, 'utf8'));
      expect(Object.keys(fusion?.weights ?? {})).toEqual(['KNOWS']);
      expect(fusion?.weights['KNOWS']).toBeGreaterThan(0.5);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});
