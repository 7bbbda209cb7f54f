import { expect, it } from '@jest/globals';
import type { SelectionPolicy } from '@tidewaiter/decision';
import { openPastColumns, writeDataset } from '@tidewaiter/history';
import { layGround, lens, otherRules, planSimulation, runSimulation } from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';
const value = 'rule VAL-1 "Cheap"\nwhen item.customs_value / item.net_mass < 4\nthen points 1';
const origin = 'rule ORI-1 "Doubtful"\nwhen item.origin in ("CN", "VN") and item.tax_rate = 0\nthen points 1';
const fusion = { intercept: -0.3, slope: 0.7, weights: { 'VAL-1': 0.9, 'ORI-1': 1.7 } };
const policy: SelectionPolicy = {
  randomRate: 0.03,
  points: { red: 90, yellow: 80 },
  measure: 'fused',
  score: { red: 0.85, yellow: 0.6 },
  seed: 'lens',
};

function releaseWith(...texts: readonly string[]) {
  const model = { name: 'stump', version: 1, digest: 'stump fused', artefact: stumpModel(4, fusion) };
  return releaseOf(contentOf(texts.join('\n\n'), { policy, model }));
}

it('sees the lanes of score and rules together as a simulation does', () =>
  withHistory(async (history) => {
    await writeDataset(history, generated(2000), { dataset });
    const baseline = releaseWith(value, origin);
    const { modelDigest = '', release } = baseline;
    const { model, references } = release;
    if (model === undefined) throw new Error('the release has a model');
    const columns = await openPastColumns({
      history,
      dataset,
      references,
      seed: policy.seed,
      model: { score: model.score, digest: modelDigest },
    });
    const ground = await layGround(columns, release);
    const edited = origin.replace('item.tax_rate = 0', 'item.tax_rate < 12');
    const candidate = releaseWith(value, edited);
    const rule = candidate.release.rules.find(({ checked }) => checked.rule.ruleId === 'ORI-1');
    if (rule === undefined) throw new Error('the rule is there');
    const { lanes } = lens(ground, {
      rule,
      stretches: candidate.release.stretches,
      others: otherRules(ground, 'ORI-1'),
    });
    const { flips, transitions } = await runSimulation(planSimulation({ baseline, candidate, dataset }), { history });
    const flows = transitions.map(({ after, before, declarations }) => [before, after, declarations]);
    const seen = Object.entries(lanes.matrix).flatMap(([before, row]) =>
      Object.entries(row).map(([after, declarations]) => [before, after, declarations]),
    );
    expect(seen).toEqual(flows);
    // Only evidence can have moved them: the points are out of reach.
    expect(flips.declarations).toBeGreaterThan(20);
  }));
