import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readModel, scoreRow } from '@tidewaiter/risk-model';
import { readDeclarations, scoreDataset, writeDataset, type History } from '../src/index.js';
import { entries, withHistory } from './samples.js';

const dataset = 'sample';

/** One tree on the price per reference value: missing and below 2 to the left. */
function modelJson(left: number): unknown {
  const features = [
    { kind: 'expression', name: 'ratio', text: 'item.customs_value / reference.unit_value_median' },
    { kind: 'expression', name: 'container', text: 'container' },
  ];
  const metadata = {
    name: 'test',
    version: 1,
    target: 'irregular',
    features,
    quantiles: [0, 1],
    seed: 1,
    trainedOn: { from: '2026-01-01', to: '2026-01-31', rows: 1, positives: 1 },
  };
  const tree = {
    left_children: [1, -1, -1],
    right_children: [2, -1, -1],
    split_indices: [0, 0, 0],
    split_conditions: [150, left, 1],
    default_left: [1, 0, 0],
    split_type: [0, 0, 0],
    tree_param: { size_leaf_vector: '0' },
  };
  return {
    version: [1, 7, 4],
    learner: {
      attributes: { tidewaiter: JSON.stringify(metadata) },
      feature_names: ['ratio', 'container'],
      gradient_booster: {
        name: 'gbtree',
        model: { gbtree_model_param: { num_trees: '1' }, tree_info: [0], trees: [tree] },
      },
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: '2', num_target: '1' },
      objective: { name: 'binary:logistic' },
    },
  };
}

const references = new Map([
  ['870899', { median: 10, low: 5 }],
  ['610910', { median: 5, low: 2 }],
]);

async function scoresOf(history: History, files: readonly string[]) {
  const rows = await history.query(`SELECT reference, item, score FROM read_parquet($1::VARCHAR[])`, [
    { type: 'textList', value: files },
  ]);
  return new Map(rows.map((row) => [`${row['reference']} ${row['item']}`, row['score']]));
}

describe('scoreDataset', () => {
  it('scores every item as the model does, with reference values', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(3000), { dataset });
      const score = readModel(modelJson(-1));
      const scores = await scoresOf(
        history,
        await scoreDataset({ history, dataset }, { score, digest: 'a', references }),
      );
      let compared = 0;
      for await (const { reference, rows } of readDeclarations(history, dataset)) {
        for (const [index, row] of rows.entries()) {
          const median = references.get(String(row['item.commodity_code']))?.median;
          const facts = median === undefined ? row : { ...row, 'reference.unit_value_median': median };
          expect(scores.get(`${reference} ${index + 1}`)).toBe(scoreRow(score, facts));
          compared += 1;
        }
      }
      expect(compared).toBe(scores.size);
      expect(new Set(scores.values()).size).toBe(2);
    }));

  it('scores once what does not change, and only what is new', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(100), { dataset });
      const score = readModel(modelJson(-1));
      const scored: number[] = [];
      const run = (digest: string, values = references) =>
        scoreDataset(
          { history, dataset },
          { score, digest, references: values },
          { onProgress: (done, total) => done === total && scored.push(total) },
        );
      const first = await run('a');
      expect(await run('a')).toEqual(first);
      expect(scored).toEqual([125]);
      await writeDataset(history, entries(108), { dataset });
      expect(await run('a')).toEqual([...first, expect.stringContaining('items-000002')]);
      expect(scored).toEqual([125, 10]);
      expect(await run('b')).not.toEqual(await run('a'));
      expect(await run('a', new Map())).not.toEqual(await run('a'));
    }));

  it('leaves no half a file when cancelled', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries(9000), { dataset });
      const abort = new AbortController();
      const before = await readdir(history.folder(dataset));
      const model = { score: readModel(modelJson(-1)), digest: 'a', references };
      const scoring = scoreDataset({ history, dataset }, model, {
        signal: abort.signal,
        onProgress: () => abort.abort(new Error('cancelled')),
      });
      await expect(scoring).rejects.toThrow('cancelled');
      expect(await readdir(history.folder(dataset))).toEqual(before);
    }));
});
