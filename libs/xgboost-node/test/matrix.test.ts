import { expect, it } from '@jest/globals';

import type { DenseInput, SparseInput } from '../src/index.js';
import { classSample, sample, sparseSample } from './sample.js';
import { codeOf, open, own, parameters, trained, when } from './with-xgboost.js';

when('a matrix', () => {
  it('knows its size, columns, labels and weights', () => {
    const weights = new Float32Array(30).fill(2);
    const input = { ...sample(30), weights, featureTypes: ['q', 'float', 'int'] as const };
    const matrix = own(open().denseMatrix(input));
    expect([matrix.rows, matrix.columns]).toEqual([30, 3]);
    expect([matrix.featureNames, matrix.featureTypes]).toEqual([input.featureNames, input.featureTypes]);
    expect([matrix.labels, matrix.weights, matrix.baseMargin]).toEqual([input.labels, weights, new Float32Array()]);
  });

  it.each<[string, Partial<DenseInput>]>([
    ['values that do not fill the rows', { columns: 4 }],
    ['no columns', { columns: 0 }],
    ['labels of another length', { labels: new Float32Array(9) }],
    ['weights of another length', { weights: new Float32Array(11) }],
    ['margins of another length', { baseMargin: new Float32Array(15) }],
    ['groups that leave rows out', { groups: Uint32Array.of(4, 5) }],
    ['one weight per row of a ranking', { groups: Uint32Array.of(4, 6), weights: new Float32Array(10) }],
    ['too few feature names', { featureNames: ['a', 'b'] }],
    ['a name given twice', { featureNames: ['a', 'b', 'a'] }],
    ['an empty name', { featureNames: ['a', '', 'c'] }],
    ['too many feature types', { featureTypes: ['q', 'q', 'q', 'q'] }],
  ])('refuses %s', (_, change) => {
    expect(codeOf(() => open().denseMatrix({ ...sample(10), ...change }))).toBe('shape');
  });

  it.each<[string, Partial<DenseInput>, RegExp]>([
    ['infinite values', { values: new Float32Array(30).fill(Infinity) }, /inf/],
    ['labels that are no numbers', { labels: new Float32Array(10).fill(Number.NaN) }, /Label contains NaN/],
    ['negative weights', { weights: new Float32Array(10).fill(-1) }, /Weights must be positive/],
  ])('passes on what libxgboost says about %s', (_, change, sentence) => {
    const build = () => open().denseMatrix({ ...sample(10), ...change });
    expect(codeOf(build)).toBe('native');
    expect(build).toThrow(sentence);
  });

  it('refuses a name that C would cut short', () => {
    expect(codeOf(() => open().denseMatrix({ ...sample(10), featureNames: ['a', 'b\0c', 'd'] }))).toBe('options');
  });

  it.each<[string, Partial<SparseInput>]>([
    ['a column outside the matrix', { columns: 1 }],
    ['offsets beyond the values', { offsets: Uint32Array.of(0, 1, 9) }],
    ['offsets that fall', { offsets: Uint32Array.of(0, 2, 1, 2) }],
    ['offsets that do not begin with 0', { offsets: Uint32Array.of(1, 2) }],
    ['no offsets', { offsets: new Uint32Array() }],
    ['more values than columns for them', { values: Float32Array.of(1, 2, 3), offsets: Uint32Array.of(0, 1, 3) }],
  ])('refuses sparse rows with %s', (_, change) => {
    const good = { indices: Uint32Array.of(0, 1), values: Float32Array.of(1, 2), columns: 2 };
    const offsets = Uint32Array.of(0, 1, 2);
    expect(own(open().sparseMatrix({ ...good, offsets })).rows).toBe(2);
    expect(codeOf(() => open().sparseMatrix({ ...good, offsets, ...change }))).toBe('shape');
  });

  it('is refused after close, and may be closed twice', () => {
    const matrix = open().denseMatrix(sample(10));
    matrix.close();
    matrix.close();
    expect(codeOf(() => matrix.labels)).toBe('closed');
    expect(() => open().train(matrix, { parameters, rounds: 1 })).toThrow('the matrix was used after close()');
  });
});

when('missing values', () => {
  it('are what is NaN, what is not stored, and what the caller says', () => {
    const { matrix, booster } = trained();
    const expected = booster.predict(matrix).values;
    const input = sample(400);
    const marked = input.values.map((value) => (Number.isNaN(value) ? 3.5 : value));
    const other = own(open().denseMatrix({ ...input, values: marked }));
    expect(booster.predict(own(open().sparseMatrix(sparseSample(400)))).values).toEqual(expected);
    const same = own(open().denseMatrix({ ...input, values: marked, missing: 3.5 }));
    expect(booster.predict(same).values).toEqual(expected);
    expect(booster.predict(other).values).not.toEqual(expected);
  });

  it('train the same from dense and from sparse rows', () => {
    const sparse = own(open().sparseMatrix(sparseSample(400)));
    const model = own(open().train(sparse, { parameters, rounds: 8 }));
    expect(Buffer.compare(model.save(), trained().booster.save())).toBe(0);
  });
});

when('rows of a matrix', () => {
  it('are taken in the order given, with labels, weights, margins and names', () => {
    const input = sample(40);
    const weights = input.labels.map((_, row) => row);
    const baseMargin = Float32Array.from({ length: 120 }, (_, at) => at);
    const matrix = own(open().denseMatrix({ ...input, weights, baseMargin, featureTypes: ['q', 'q', 'q'] }));
    const rows = [7, 2, 2, 39];
    const part = own(matrix.slice(rows));
    expect([part.rows, part.columns, part.featureNames]).toEqual([4, 3, input.featureNames]);
    expect(part.featureTypes).toEqual(['q', 'q', 'q']);
    expect(part.labels).toEqual(Float32Array.from(rows, (row) => input.labels[row] ?? NaN));
    expect(part.weights).toEqual(Float32Array.from(rows));
    expect(part.baseMargin).toEqual(Float32Array.from(rows.flatMap((row) => [row * 3, row * 3 + 1, row * 3 + 2])));
  });

  it('are predicted as in the whole', () => {
    const { matrix, booster } = trained();
    const whole = booster.predict(matrix).values;
    const rows = [399, 0, 17];
    const part = booster.predict(own(matrix.slice(new Set(rows)))).values;
    expect(part).toEqual(Float32Array.from(rows, (row) => whole[row] ?? NaN));
  });

  it.each([[[400]], [[-1]], [[0.5]], [[0, 2 ** 31]]])('that do not exist are refused: %j', (rows) => {
    expect(codeOf(() => trained().matrix.slice(rows))).toBe('range');
  });

  it('cannot be taken out of groups', () => {
    const matrix = own(open().denseMatrix({ ...sample(10), groups: Uint32Array.of(4, 6) }));
    expect(() => matrix.slice([0])).toThrow('slice does not support group structure');
  });
});

when('what a matrix says of its rows', () => {
  const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('changes training: weights', () => {
    const input = sample(200);
    const weights = input.labels.map((label) => (label === 1 ? 9 : 1));
    const plain = own(open().train(own(open().denseMatrix(input)), { parameters, rounds: 1 }));
    const weighted = own(open().train(own(open().denseMatrix({ ...input, weights })), { parameters, rounds: 1 }));
    const rows = own(open().denseMatrix(input));
    expect(mean(weighted.predict(rows).values)).toBeGreaterThan(mean(plain.predict(rows).values) + 0.02);
  });

  it('changes training: groups and weights of groups', () => {
    const ranking = { parameters: { ...parameters, objective: 'rank:pairwise', eval_metric: 'map' }, rounds: 3 };
    const groups = Uint32Array.of(50, 150);
    const models = [Float32Array.of(1, 1), Float32Array.of(1, 9)].map((weights) => {
      const matrix = own(open().denseMatrix({ ...sample(200), groups, weights }));
      return Buffer.from(own(open().train(matrix, ranking)).save());
    });
    expect(models[0]?.equals(models[1] ?? Buffer.of())).toBe(false);
  });

  it('starts predictions: one margin per row and output', () => {
    const plain = own(open().denseMatrix(classSample(90)));
    const many = { parameters: { nthread: 1, objective: 'multi:softprob', num_class: 3, base_score: 0 }, rounds: 2 };
    const booster = own(open().train(plain, many));
    const baseMargin = Float32Array.from({ length: 270 }, (_, at) => at % 3);
    const moved = own(open().denseMatrix({ ...classSample(90), baseMargin }));
    const expected = booster.predict(plain, { kind: 'margin' }).values.map((margin, at) => margin + (at % 3));
    booster.predict(moved, { kind: 'margin' }).values.forEach((margin, at) => {
      expect(margin).toBeCloseTo(expected[at] ?? NaN, 5);
    });
  });

  it('changes what splits are: categories', () => {
    const input = sample(400);
    const values = input.values.map((value, at) => (at % 3 === 0 ? ([2, 0, 3, 1][Math.floor(value * 4)] ?? 0) : value));
    const matrix = own(open().denseMatrix({ ...input, values, featureTypes: ['c', 'q', 'q'] }));
    const options = { parameters: { ...parameters, tree_method: 'hist', max_cat_to_onehot: 1 }, rounds: 1 };
    const booster = own(open().train(matrix, options));
    expect(booster.dump()[0]).toContain('[signal:{0,2}]');
    expect(booster.featureTypes).toEqual(['c', 'q', 'q']);
    const numbers = own(open().denseMatrix({ ...input, values, featureTypes: ['q', 'q', 'q'] }));
    expect(() => booster.predict(numbers)).toThrow('the type of column 0 of the matrix is `q` where `c` is expected');
  });
});
