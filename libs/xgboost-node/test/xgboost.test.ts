import { afterAll, describe, expect, it } from '@jest/globals';

import { type DenseInput, type Matrix, XGBoostError } from '../src/index.js';
import { xgboostForTests } from './xgboost-for-tests.js';

const library = await xgboostForTests();
const when = library === undefined ? describe.skip : describe;
const open = () => {
  if (library === undefined) throw new Error('skipped');
  return library;
};

/** Rows whose label is 1 where the first column is above 0.5; the third column is often missing and says nothing. */
function sample(rows: number, start = 0): DenseInput & { labels: Float32Array } {
  const values = new Float32Array(rows * 3);
  const labels = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const at = row + start;
    const signal = (at * 0.618034) % 1;
    values.set([signal, (at * 0.414214) % 1, at % 3 === 0 ? Number.NaN : at % 7], row * 3);
    labels[row] = signal > 0.5 !== (at % 11 === 0) ? 1 : 0;
  }
  return { values, columns: 3, labels, featureNames: ['signal', 'noise', 'gap'] };
}

const parameters = {
  objective: 'binary:logistic',
  max_depth: 3,
  eta: 0.3,
  nthread: 1,
  seed: 7,
  eval_metric: ['logloss', 'auc'],
};
const owned: { close(): void }[] = [];
const own = <T extends { close(): void }>(resource: T): T => {
  owned.push(resource);
  return resource;
};
afterAll(() => owned.forEach((resource) => resource.close()));

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof XGBoostError) return error.code;
    throw error;
  }
  return 'no error';
};

when('matrix', () => {
  it('knows its size', () => {
    const matrix = own(open().denseMatrix(sample(30)));
    expect([matrix.rows, matrix.columns]).toEqual([30, 3]);
  });

  it.each<[string, Partial<DenseInput>]>([
    ['values that do not fill the rows', { columns: 4 }],
    ['labels of another length', { labels: new Float32Array(9) }],
    ['weights of another length', { weights: new Float32Array(11) }],
    ['too few feature names', { featureNames: ['a', 'b'] }],
    ['too many feature types', { featureTypes: ['q', 'q', 'q', 'q'] }],
  ])('refuses %s', (_, change) => {
    expect(codeOf(() => open().denseMatrix({ ...sample(10), ...change }))).toBe('shape');
  });

  it('refuses a sparse column outside the matrix and offsets that do not fit', () => {
    const good = {
      offsets: Uint32Array.of(0, 1, 2),
      indices: Uint32Array.of(0, 1),
      values: Float32Array.of(1, 2),
      columns: 2,
    };
    expect(codeOf(() => open().sparseMatrix({ ...good, columns: 1 }))).toBe('shape');
    expect(codeOf(() => open().sparseMatrix({ ...good, offsets: Uint32Array.of(0, 1, 9) }))).toBe('shape');
    expect(own(open().sparseMatrix(good)).rows).toBe(2);
  });

  it('is refused after close, and may be closed twice', () => {
    const matrix = open().denseMatrix(sample(10));
    matrix.close();
    matrix.close();
    expect(codeOf(() => open().train(matrix, { parameters, rounds: 1 }))).toBe('closed');
  });
});

when('training', () => {
  it('learns, is deterministic, and predicts the same from dense and sparse rows', () => {
    const input = sample(600);
    const matrix = own(open().denseMatrix(input));
    const booster = own(open().train(matrix, { parameters, rounds: 10 }));
    const { shape, values } = booster.predict(matrix);
    expect(shape).toEqual([600, 1]);
    const right = values.filter((value, row) => value > 0.5 === (input.labels[row] === 1)).length;
    expect(right / 600).toBeGreaterThan(0.88);
    const again = own(open().train(matrix, { parameters, rounds: 10 }));
    expect(Buffer.compare(again.save(), booster.save())).toBe(0);
    expect(booster.predict(own(sparse(input))).values).toEqual(values);
  });

  it('predicts the same from rows where they lie, which must be whole', () => {
    const { values } = sample(50);
    const matrix = own(open().denseMatrix({ ...sample(50) }));
    const booster = own(open().train(matrix, { parameters, rounds: 5 }));
    for (const kind of ['probability', 'margin'] as const) {
      expect(booster.predictInPlace(values, { kind }).values).toEqual(booster.predict(matrix, { kind }).values);
    }
    expect(codeOf(() => booster.predictInPlace(values.subarray(1)))).toBe('shape');
  });

  it('reports every round with the names given, and stops when told', () => {
    const matrix = own(open().denseMatrix(sample(200)));
    const seen: string[] = [];
    const booster = own(
      open().train(matrix, {
        parameters,
        rounds: 50,
        evaluations: [{ name: 'hold-out: 2', matrix: own(open().denseMatrix(sample(100, 200))) }],
        onRound: ({ round, measures }) => {
          seen.push(measures.map(({ evaluation, metric }) => `${evaluation}/${metric}`).join());
          expect(measures.every(({ value }) => Number.isFinite(value))).toBe(true);
          return round === 3 ? 'stop' : undefined;
        },
      }),
    );
    expect(seen).toHaveLength(4);
    expect(seen[0]).toBe('hold-out: 2/logloss,hold-out: 2/auc');
    expect(booster.rounds).toBe(4);
  });

  it('keeps the best round when it stops early', () => {
    const matrix = own(open().denseMatrix(sample(300)));
    const held = own(open().denseMatrix(sample(300, 300)));
    const values: number[] = [];
    const booster = own(
      open().train(matrix, {
        parameters: { ...parameters, eta: 1, max_depth: 6, eval_metric: 'logloss' },
        rounds: 200,
        evaluations: [{ name: 'held', matrix: held }],
        earlyStoppingRounds: 5,
        onRound: ({ measures }) => {
          values.push(measures[0]?.value ?? Number.NaN);
          return undefined;
        },
      }),
    );
    const best = values.indexOf(Math.min(...values));
    expect(values).toHaveLength(best + 6);
    expect(booster.rounds).toBe(best + 1);
    expect(booster.attribute('best_iteration')).toBe(String(best));
    expect(booster.featureNames).toEqual(['signal', 'noise', 'gap']);
  });

  it('heeds weights', () => {
    const input = sample(200);
    const weights = input.labels.map((label) => (label === 1 ? 9 : 1));
    const plain = own(open().train(own(open().denseMatrix(input)), { parameters, rounds: 1 }));
    const weighted = own(open().train(own(open().denseMatrix({ ...input, weights })), { parameters, rounds: 1 }));
    const rows = own(open().denseMatrix(input));
    const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(weighted.predict(rows).values)).toBeGreaterThan(mean(plain.predict(rows).values) + 0.02);
  });

  it('says what libxgboost says, in one sentence, when a parameter is bad', () => {
    const matrix = own(open().denseMatrix(sample(10)));
    const run = () => open().train(matrix, { parameters: { ...parameters, objective: 'no:such' }, rounds: 1 });
    expect(codeOf(run)).toBe('native');
    expect(run).toThrow(/no:such/);
    expect(run).not.toThrow(/Stack trace|\n/);
  });
});

when('a trained booster', () => {
  const setUp = () => {
    const matrix = own(open().denseMatrix(sample(400)));
    return { matrix, booster: own(open().train(matrix, { parameters, rounds: 8 })) };
  };

  it.each(['json', 'ubj'] as const)('survives %s with names and attributes', (format) => {
    const { matrix, booster } = setUp();
    booster.setAttribute('note', 'été · ملاحظة');
    const read = own(open().loadModel(booster.save(format)));
    expect(read.attributeNames()).toEqual(['note']);
    expect(read.attribute('note')).toBe('été · ملاحظة');
    expect(read.featureNames).toEqual(['signal', 'noise', 'gap']);
    expect(read.predict(matrix).values).toEqual(booster.predict(matrix).values);
    read.setAttribute('note', undefined);
    expect(read.attribute('note')).toBeUndefined();
  });

  it('gives contributions that add up to the margin, leaves, and fewer rounds', () => {
    const { matrix, booster } = setUp();
    const margin = booster.predict(matrix, { kind: 'margin' }).values;
    const contributions = booster.predict(matrix, { kind: 'contributions' });
    expect(contributions.shape).toEqual([400, 1, 4]);
    for (let row = 0; row < 400; row += 1) {
      const sum = contributions.values.subarray(row * 4, row * 4 + 4).reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(margin[row] ?? Number.NaN, 4);
    }
    expect(booster.predict(matrix, { kind: 'leaf' }).shape).toEqual([400, 8, 1, 1]);
    const first = booster.predict(matrix, { rounds: { begin: 0, end: 3 } }).values;
    expect(own(booster.slice(0, 3)).predict(matrix).values).toEqual(first);
    expect(first).not.toEqual(booster.predict(matrix).values);
  });

  it('ranks the feature that matters first', () => {
    const ranked = [...setUp().booster.importance('total_gain')].sort(([, a], [, b]) => b - a);
    expect(ranked[0]?.[0]).toBe('signal');
  });

  it('refuses rows of another width or with other names, files that are no model, and use after close', () => {
    const { matrix, booster } = setUp();
    const narrow = own(open().denseMatrix({ values: new Float32Array(10), columns: 2 }));
    expect(codeOf(() => booster.predict(narrow))).toBe('shape');
    const other = own(open().denseMatrix({ ...sample(10), featureNames: ['signal', 'gap', 'noise'] }));
    expect(() => booster.predict(other)).toThrow(/column 1 is `gap` where the model has `noise`/);
    expect(codeOf(() => open().loadModel(Buffer.from('{"learner": 1}')))).toBe('native');
    booster.close();
    expect(codeOf(() => booster.predict(matrix))).toBe('closed');
  });
});

/** The same rows with the missing values left out instead of written as NaN. */
function sparse(input: DenseInput): Matrix {
  const offsets = [0];
  const indices: number[] = [];
  const values: number[] = [];
  input.values.forEach((value, at) => {
    if (!Number.isNaN(value)) {
      indices.push(at % input.columns);
      values.push(value);
    }
    if (at % input.columns === input.columns - 1) offsets.push(values.length);
  });
  return open().sparseMatrix({
    offsets: Uint32Array.from(offsets),
    indices: Uint32Array.from(indices),
    values: Float32Array.from(values),
    columns: input.columns,
    ...(input.featureNames && { featureNames: input.featureNames }),
  });
}
