import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ModelError, parseForest, parseUbj } from '@tidewaiter/risk-model';
import { openXGBoost } from '@tidewaiter/xgboost-node';
import { canTrain } from '../support/training.js';

const describeTraining = (await canTrain()) ? describe : describe.skip;

/** A model of libxgboost over random rows with missing values, in both of its forms. */
function saved(): { json: unknown; ubj: Uint8Array } {
  const xgboost = openXGBoost({ home: resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter') });
  const values = Float32Array.from({ length: 1200 }, (_, i) => (i % 7 === 0 ? Number.NaN : ((i * 7919) % 613) / 613));
  const labels = Float32Array.from({ length: 300 }, (_, row) => Number((values[row * 4 + 1] ?? 0) > 0.5));
  const matrix = xgboost.denseMatrix({ values, labels, columns: 4, featureNames: ['a', 'b', 'é', 'd'], threads: 1 });
  const parameters = { objective: 'binary:logistic', max_depth: 4, base_score: 0.3, nthread: 1 };
  const booster = xgboost.train(matrix, { parameters, rounds: 12 });
  booster.setAttribute('note', 'تجربة');
  return { json: JSON.parse(new TextDecoder().decode(booster.save('json'))), ubj: booster.save('ubj') };
}

describeTraining('UBJ', () => {
  it('holds the same model as JSON, texts and trees', () => {
    const { json, ubj } = saved();
    const read = parseUbj(ubj) as { learner: { attributes: object; feature_names: string[] } };
    expect(parseForest(read)).toEqual(parseForest(json));
    expect(read.learner.feature_names).toEqual(['a', 'b', 'é', 'd']);
    expect(read.learner.attributes).toMatchObject({ note: 'تجربة' });
  });

  it('is refused with its place wherever it is cut off', () => {
    const { ubj } = saved();
    for (let end = 0; end < ubj.length; end += 97) {
      expect(() => parseUbj(ubj.subarray(0, end))).toThrow(ModelError);
    }
    expect(() => parseUbj(Uint8Array.from([...ubj, 0]))).toThrow('goes on after its end');
  });
});
