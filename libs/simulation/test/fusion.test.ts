import { describe, expect, it } from '@jest/globals';
import { decide, type ReleaseContent, type SelectionPolicy } from '@tidewaiter/decision';
import { readDeclarations, writeDataset, type History } from '@tidewaiter/history';
import { outcomePath } from '../src/outcome-file.js';
import { planSimulation, runSimulation, simulatedDeclarations } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';
const rules = `
rule VAL-1 "Below the reference"
when item.customs_value / item.net_mass < 0.9 * reference.unit_value_median
then points 1

rule ORI-1 "Doubtful preference"
when item.origin in ("CN", "VN") and item.tax_rate = 0
then points 1

rule ORI-2 "Half of the Turkish ones"
when item.origin = "TR"
then points 1
with share 0.5

rule SEA-1 "By sea, overdue for review"
when transport_mode = "10"
then points 1
with review by 2025-06-30
`;

const fusion = {
  intercept: -0.3,
  slope: 0.7,
  weights: { 'VAL-1': 0.9, 'ORI-1': 1.7, 'ORI-2': 0.4, 'SEA-1': 2.1, GONE: 3 },
};
const policy: SelectionPolicy = {
  randomRate: 1e-9,
  points: { red: 90, yellow: 80 },
  measure: 'fused',
  score: { red: 0.9, yellow: 0.7 },
  seed: 'fusion',
};

function contentWith(change: Partial<ReleaseContent> = {}): ReleaseContent {
  const model = { name: 'stump', version: 1, digest: 'stump with fusion', artefact: stumpModel(4, fusion) };
  return contentOf(rules, { policy, model, ...change });
}

/** What the database made of each declaration. */
async function fusedInSql(history: History, digest: string): Promise<Map<string, number>> {
  const path = outcomePath(history, dataset, digest);
  const rows = await history.query('SELECT reference, fused FROM read_parquet($1)', [{ type: 'text', value: path }]);
  return new Map(rows.map(({ fused, reference }) => [String(reference), Number(fused)]));
}

describe('a policy that holds rules and model together against its thresholds', () => {
  it('gives the same lanes in a simulation as in decisions, and probabilities that agree to 1e-12', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(2000), { dataset });
      const { digest: key, ...candidate } = releaseOf(contentWith());
      const baseline = releaseOf(contentWith({ policy: { ...policy, measure: 'score' } }));
      const plan = planSimulation({ baseline, candidate: { ...candidate, digest: key }, dataset });
      const { digest } = await runSimulation(plan, { history });
      const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 5000 });
      const found = new Map(items.map((one) => [one.reference, one]));
      const inSql = await fusedInSql(history, digest);
      const stored = new Map([...generated(2000)].map(({ draw, reference }) => [reference, draw]));
      const lanes = new Set<string>();
      let compared = 0;
      for await (const { declaration, reference } of readDeclarations(history, dataset)) {
        const draw = stored.get(reference);
        if (draw === undefined) continue;
        const after = decide(candidate.release, declaration, { today: '2026-01-01', draw });
        const before = decide(baseline.release, declaration, { today: '2026-01-01', draw });
        const simulated = found.get(reference);
        expect([simulated?.before, simulated?.after, simulated?.causeAfter]).toEqual([
          before.lane,
          after.lane,
          after.cause,
        ]);
        expect(Math.abs((inSql.get(reference) ?? NaN) - (after.score?.fused ?? NaN))).toBeLessThan(1e-12);
        lanes.add(`${before.lane} ${after.lane}`);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(900);
      // Evidence moves declarations here: the agreement is about something.
      expect([...lanes]).toEqual(expect.arrayContaining(['green green', 'green yellow', 'yellow red']));
    }));

  it('ranks by it at the same number of inspections', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(1500), { dataset });
      const candidate = releaseOf(contentWith());
      const { comparison, digest } = await runSimulation(planSimulation({ candidate, dataset }), { history });
      const { items } = await simulatedDeclarations({ history, dataset, digest }, {}, { limit: 5000 });
      const fused = await fusedInSql(history, digest);
      const of = (reference: string): number => fused.get(reference) ?? -1;
      const chosen = items
        .toSorted((a, b) => of(b.reference) - of(a.reference) || (a.reference < b.reference ? -1 : 1))
        .slice(0, comparison.inspections);
      expect(comparison.fused).toMatchObject({
        declarations: chosen.length,
        knownHit: chosen.filter(({ outcome }) => outcome === 'irregular').length,
        knownClean: chosen.filter(({ outcome }) => outcome === 'conform').length,
      });
      expect(comparison.fused).not.toEqual(comparison.model);
    }));

  it('has nothing to rank by where the model carries no fusion, and keeps the file as it was', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(300), { dataset });
      const model = { name: 'stump', version: 1, digest: 'stump', artefact: stumpModel(4) };
      const candidate = releaseOf(contentWith({ model }));
      const { comparison, digest } = await runSimulation(planSimulation({ candidate, dataset }), { history });
      expect(comparison.model).not.toBeNull();
      expect(comparison.fused).toBeNull();
      await expect(fusedInSql(history, digest)).rejects.toThrow(/fused/);
    }));
});
