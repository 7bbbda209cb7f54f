import { expect, it } from '@jest/globals';

import type { Booster, Matrix, PredictionKind, RoundRange } from '../src/index.js';
import { classSample, sample } from './sample.js';
import { codeOf, open, own, parameters, trained, when } from './with-xgboost.js';

/** Four trees a round for each of three classes. */
function forest(): { matrix: Matrix; booster: Booster } {
  const matrix = own(open().denseMatrix(classSample(300)));
  const many = { objective: 'multi:softprob', num_class: 3, num_parallel_tree: 4, subsample: 0.7, seed: 3, nthread: 1 };
  return { matrix, booster: own(open().train(matrix, { parameters: many, rounds: 5 })) };
}

/** Sums of successive runs of `length` values. */
function sums(values: Float32Array, length: number): number[] {
  return Array.from({ length: values.length / length }, (_, i) =>
    values.subarray(i * length, (i + 1) * length).reduce((sum, value) => sum + value, 0),
  );
}

function expectClose(found: readonly number[], expected: Float32Array, digits: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, digits));
}

when('predictions', () => {
  it.each<[PredictionKind, number[], number[]]>([
    ['probability', [400, 1], [300, 3]],
    ['margin', [400, 1], [300, 3]],
    ['leaf', [400, 8, 1, 1], [300, 5, 3, 4]],
    ['contributions', [400, 1, 4], [300, 3, 4]],
    ['approximateContributions', [400, 1, 4], [300, 3, 4]],
    ['interactions', [400, 1, 4, 4], [300, 3, 4, 4]],
    ['approximateInteractions', [400, 1, 4, 4], [300, 3, 4, 4]],
  ])('have the shape that is written down: %s', (kind, one, many) => {
    for (const [{ matrix, booster }, shape] of [
      [trained(), one],
      [forest(), many],
    ] as const) {
      const prediction = booster.predict(matrix, { kind });
      expect(prediction.shape).toEqual(shape);
      expect(prediction.values).toHaveLength(shape.reduce((product, size) => product * size, 1));
    }
  });

  it('probability is the logistic of the margin, and adds up to 1 over classes', () => {
    const { matrix, booster } = trained();
    const margins = booster.predict(matrix, { kind: 'margin' }).values;
    expectClose(
      [...margins].map((margin) => 1 / (1 + Math.exp(-margin))),
      booster.predict(matrix).values,
      6,
    );
    const classes = forest();
    const totals = sums(classes.booster.predict(classes.matrix).values, 3);
    expectClose(totals, new Float32Array(300).fill(1), 5);
  });

  it.each([
    ['one output', trained],
    ['three outputs', forest],
  ] as const)('contributions and interactions add up: %s', (_, make) => {
    const { matrix, booster } = make();
    const of = (kind: PredictionKind) => booster.predict(matrix, { kind }).values;
    expectClose(sums(of('contributions'), 4), of('margin'), 4);
    expectClose(sums(of('approximateContributions'), 4), of('margin'), 4);
    expectClose(sums(of('interactions'), 4), of('contributions'), 4);
  });

  it('contributions credit the column that decides, exact and approximate ones differently', () => {
    const { matrix, booster } = trained();
    const of = (kind: PredictionKind) => booster.predict(matrix, { kind }).values;
    const weightOf = (column: number) =>
      of('contributions').reduce((sum, value, at) => sum + (at % 4 === column ? Math.abs(value) : 0), 0);
    expect(weightOf(0)).toBeGreaterThan(5 * Math.max(weightOf(1), weightOf(2)));
    expect(of('approximateContributions')).not.toEqual(of('contributions'));
  });

  it('leaves are leaves of their tree, and their values make the margin', () => {
    const { matrix, booster } = trained({ parameters: { ...parameters, base_score: 0.5 } });
    const leaves = booster.dump().map(leavesOf);
    const found = booster.predict(matrix, { kind: 'leaf' }).values;
    const values = [...found].map((leaf, at) => leaves[at % 8]?.get(leaf) ?? NaN);
    expectClose(sums(Float32Array.from(values), 8), booster.predict(matrix, { kind: 'margin' }).values, 4);
  });

  it('of no rows are none', () => {
    const none = own(open().denseMatrix({ values: new Float32Array(), columns: 3 }));
    expect(trained().booster.predict(none).values).toHaveLength(0);
  });
});

/** Leaf values by node number, out of the text dump. */
function leavesOf(tree: string): Map<number, number> {
  return new Map([...tree.matchAll(/(\d+):leaf=(\S+)/g)].map(([, node, value]) => [Number(node), Number(value)]));
}

when('predictions of some rounds', () => {
  const differences: [RoundRange, RoundRange, RoundRange][] = [
    [
      { begin: 0, end: 8 },
      { begin: 0, end: 3 },
      { begin: 3, end: 8 },
    ],
  ];
  it.each(differences)('margins of %j are those of %j and %j', (whole, first, second) => {
    const { matrix, booster } = trained({ parameters: { ...parameters, base_score: 0.5 } });
    const of = (rounds: RoundRange) => booster.predict(matrix, { kind: 'margin', rounds }).values;
    const [early, late] = [of(first), of(second)];
    expect(of(whole)).toEqual(booster.predict(matrix, { kind: 'margin' }).values);
    expectClose(
      [...early].map((margin, row) => margin + (late[row] ?? NaN)),
      of(whole),
      5,
    );
    expect(early).not.toEqual(of(whole));
  });

  it('contributions and leaves take fewer rounds, from the first on', () => {
    const { matrix, booster } = trained();
    const rounds = { begin: 0, end: 3 };
    const margin = booster.predict(matrix, { kind: 'margin', rounds }).values;
    expectClose(sums(booster.predict(matrix, { kind: 'contributions', rounds }).values, 4), margin, 4);
    expect(booster.predict(matrix, { kind: 'leaf', rounds }).shape).toEqual([400, 3, 1, 1]);
  });

  it.each<[RoundRange, PredictionKind]>([
    [{ begin: 0, end: 9 }, 'probability'],
    [{ begin: 3, end: 3 }, 'margin'],
    [{ begin: 0, end: 0 }, 'margin'],
    [{ begin: -1, end: 2 }, 'margin'],
    [{ begin: 0.5, end: 2 }, 'margin'],
    [{ begin: 1, end: 3 }, 'contributions'],
    [{ begin: 1, end: 3 }, 'interactions'],
    [{ begin: 1, end: 3 }, 'leaf'],
  ])('are refused for %j of %s', (rounds, kind) => {
    const { matrix, booster } = trained();
    expect(codeOf(() => booster.predict(matrix, { rounds, kind }))).toBe('range');
  });
});

when('misuse of a booster', () => {
  it('is refused: rows that are narrower, wider, or have columns in another order', () => {
    const { booster } = trained();
    for (const columns of [2, 4]) {
      const other = own(open().denseMatrix({ values: new Float32Array(columns * 5), columns }));
      expect(codeOf(() => booster.predict(other))).toBe('shape');
    }
    const other = own(open().denseMatrix({ ...sample(10), featureNames: ['signal', 'gap', 'noise'] }));
    expect(() => booster.predict(other)).toThrow('column 1 of the matrix is `gap` where `noise` is expected');
  });

  it('is refused: use after close, of the booster and of the matrix', () => {
    const { booster, matrix } = trained();
    const closed = open().denseMatrix(sample(10));
    closed.close();
    expect(codeOf(() => booster.predict(closed))).toBe('closed');
    booster.close();
    booster.close();
    expect(() => booster.predict(matrix)).toThrow('the booster was used after close()');
    expect(codeOf(() => booster.save())).toBe('closed');
  });

  it('does not harm the booster', () => {
    const { booster, matrix } = trained();
    const before = booster.predict(matrix).values;
    expect(codeOf(() => booster.predict(matrix, { rounds: { begin: 0, end: 99 } }))).toBe('range');
    expect(booster.predict(matrix).values).toEqual(before);
  });

  it('outlives its training data', () => {
    const matrix = open().denseMatrix(sample(100));
    const booster = own(open().train(matrix, { parameters, rounds: 2 }));
    const expected = booster.predict(matrix).values;
    matrix.close();
    expect(booster.predict(own(open().denseMatrix(sample(100)))).values).toEqual(expected);
  });
});
