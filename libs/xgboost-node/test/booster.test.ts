import { expect, it } from '@jest/globals';

import { classSample, sample } from './sample.js';
import { codeOf, open, own, parameters, trained, when } from './with-xgboost.js';

const linear = { booster: 'gblinear', nthread: 1 };

when('slices of a booster', () => {
  it('are what training for fewer rounds gives', () => {
    const { matrix, booster } = trained();
    const fewer = own(open().train(matrix, { parameters, rounds: 3 }));
    const slice = own(booster.slice(0, 3));
    expect(Buffer.from(slice.save()).equals(fewer.save())).toBe(true);
    expect(slice.predict(matrix).values).toEqual(booster.predict(matrix, { rounds: { begin: 0, end: 3 } }).values);
    expect(booster.rounds).toBe(8);
  });

  it('may begin late and leave rounds out', () => {
    const { booster } = trained();
    const trees = booster.dump();
    expect(own(booster.slice(2, 8, 3)).dump()).toEqual([trees[2], trees[5]]);
    expect(own(booster.slice(7, 8)).dump()).toEqual([trees[7]]);
  });

  it('keep names, types and attributes', () => {
    const matrix = own(open().denseMatrix({ ...sample(100), featureTypes: ['q', 'float', 'int'] }));
    const booster = own(open().train(matrix, { parameters, rounds: 3 }));
    booster.setAttribute('note', 'kept');
    const slice = own(booster.slice(1, 2));
    expect([slice.featureNames, slice.featureTypes]).toEqual([booster.featureNames, ['q', 'float', 'int']]);
    expect(slice.attribute('note')).toBe('kept');
  });

  it.each([
    [0, 9, 1],
    [3, 3, 1],
    [5, 2, 1],
    [-1, 2, 1],
    [0, 4, 3],
    [0, 4, 0],
    [0, 4, -2],
    [0, 1.5, 1],
  ])('are refused for %d .. %d by %d', (begin, end, step) => {
    expect(codeOf(() => trained().booster.slice(begin, end, step))).toBe('range');
  });

  it('are not to be had of linear boosters', () => {
    const booster = own(open().train(own(open().denseMatrix(sample(50))), { parameters: linear, rounds: 2 }));
    expect(() => booster.slice(0, 1)).toThrow(/not supported by current booster/);
  });
});

when('importance', () => {
  it('ranks the feature that matters first, and total is mean times count', () => {
    const { booster } = trained();
    const [weight, gain, total] = (['weight', 'gain', 'total_gain'] as const).map((kind) => booster.importance(kind));
    const [cover, totalCover] = (['cover', 'total_cover'] as const).map((kind) => booster.importance(kind));
    const ranked = [...(total ?? [])].sort(([, a], [, b]) => b - a);
    expect(ranked[0]?.[0]).toBe('signal');
    for (const [name, count] of weight ?? []) {
      expect((gain?.get(name) ?? NaN) * count).toBeCloseTo(total?.get(name) ?? NaN, 2);
      expect((cover?.get(name) ?? NaN) * count).toBeCloseTo(totalCover?.get(name) ?? NaN, 2);
    }
    const splits = booster
      .dump()
      .join('')
      .match(/\[signal</g);
    expect(weight?.get('signal')).toBe(splits?.length);
  });

  it('calls columns f0, f1 … when they have no names', () => {
    const { values, columns, labels } = sample(200);
    const matrix = own(open().denseMatrix({ values, columns, labels }));
    const booster = own(open().train(matrix, { parameters, rounds: 1 }));
    expect([booster.featureNames, booster.importance('weight').has('f0')]).toEqual([[], true]);
    booster.describeFeatures(['signal', 'noise', 'gap']);
    expect(booster.importance('weight').has('signal')).toBe(true);
    expect(codeOf(() => booster.describeFeatures(['signal']))).toBe('shape');
  });

  it('is refused where it is not one number a feature', () => {
    const many = { ...linear, objective: 'multi:softprob', num_class: 3 };
    const booster = own(open().train(own(open().denseMatrix(classSample(60))), { parameters: many, rounds: 1 }));
    expect(codeOf(() => booster.importance('weight'))).toBe('shape');
  });
});

when('dumps', () => {
  const awkward = ['a "quoted" name', 'back\\slash {left}', 'f0'];
  const make = () => {
    const matrix = own(open().denseMatrix({ ...sample(400), featureNames: awkward }));
    return own(open().train(matrix, { parameters, rounds: 4 }));
  };

  it('are one text a tree, with statistics when asked', () => {
    const booster = make();
    expect(booster.dump()).toHaveLength(4);
    expect(booster.dump()[0]).toMatch(/^0:\[a "quoted" name<[\d.]+\] yes=1,no=2,missing=\d\n/);
    expect(booster.dump().join('')).not.toContain('gain=');
    expect(booster.dump({ statistics: true })[0]).toMatch(/gain=[\d.]+,cover=/);
  });

  it('are valid JSON whatever the names', () => {
    const trees = make().dump({ format: 'json' });
    const splits = trees.flatMap((tree) => [...splitsOf(JSON.parse(tree) as Node)]);
    const counts = new Map(awkward.map((name) => [name, splits.filter((split) => split === name).length]));
    expect(splits).toHaveLength([...counts.values()].reduce((sum, count) => sum + count, 0));
    for (const [name, count] of make().importance('weight')) expect(counts.get(name)).toBe(count);
  });

  it('are Graphviz whatever the names', () => {
    const dot = make().dump({ format: 'dot' }).join('\n');
    expect(dot).toMatch(/\[ label="a \\"quoted\\" name</);
    expect(dot.replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toContain('"');
  });
});

interface Node {
  readonly split?: string;
  readonly children?: readonly Node[];
}

function* splitsOf({ split, children = [] }: Node): Generator<string> {
  if (split !== undefined) yield split;
  for (const child of children) yield* splitsOf(child);
}

when('attributes', () => {
  it('are texts of any script that can be set, read, listed and removed', () => {
    const { booster } = trained();
    booster.setAttribute('note', 'été · ملاحظة');
    booster.setAttribute('empty', '');
    expect(booster.attributeNames()).toEqual(['empty', 'note']);
    expect([booster.attribute('note'), booster.attribute('empty')]).toEqual(['été · ملاحظة', '']);
    booster.setAttribute('note', undefined);
    expect(booster.attribute('note')).toBeUndefined();
    expect(codeOf(() => booster.setAttribute('note', 'cut\0short'))).toBe('options');
  });
});
