import { expect, it } from '@jest/globals';

import type { Round, TrainOptions } from '../src/index.js';
import { sample } from './sample.js';
import { codeOf, open, own, parameters, trained, when } from './with-xgboost.js';

const held = (start: number, rows = 300) => own(open().denseMatrix(sample(rows, start)));

/** Settings that overfit soon. */
const hasty = { ...parameters, eta: 1, max_depth: 6 };

function trainAndWatch(options: Partial<TrainOptions>) {
  const rounds: Round[] = [];
  const booster = own(
    open().train(held(0), {
      parameters: hasty,
      rounds: 200,
      onRound: (round) => {
        rounds.push(round);
        return undefined;
      },
      ...options,
    }),
  );
  const values = (evaluation: string, metric: string) =>
    rounds.map(({ measures }) => measures.find((one) => one.evaluation === evaluation && one.metric === metric)?.value);
  return { booster, values };
}

when('training', () => {
  it('learns and is deterministic', () => {
    const input = sample(600);
    const matrix = own(open().denseMatrix(input));
    const booster = own(open().train(matrix, { parameters, rounds: 10 }));
    const { shape, values } = booster.predict(matrix);
    expect(shape).toEqual([600, 1]);
    const right = values.filter((value, row) => value > 0.5 === (input.labels[row] === 1)).length;
    expect(right / 600).toBeGreaterThan(0.88);
    const again = own(open().train(matrix, { parameters, rounds: 10 }));
    expect(Buffer.compare(again.save(), booster.save())).toBe(0);
  });

  it('reports every round with the names given, and stops when told', () => {
    const seen: string[] = [];
    const { booster } = trained({
      rounds: 50,
      evaluations: [
        { name: 'train', matrix: held(0) },
        { name: 'hold-out: 2', matrix: held(400) },
      ],
      onRound: ({ round, measures }) => {
        seen.push(`${round} ${measures.map(({ evaluation, metric }) => `${evaluation}/${metric}`).join()}`);
        expect(measures.every(({ value }) => Number.isFinite(value))).toBe(true);
        return round === 3 ? 'stop' : undefined;
      },
    });
    expect(seen).toHaveLength(4);
    expect(seen[0]).toBe('0 train/logloss,train/auc,hold-out: 2/logloss,hold-out: 2/auc');
    expect(booster.rounds).toBe(4);
  });

  it('ends without a booster when the callback throws', () => {
    const onRound = () => {
      throw new RangeError('no more');
    };
    expect(() => trained({ onRound })).toThrow(RangeError);
  });

  it('says what libxgboost says, in one sentence, when a parameter is bad', () => {
    const run = () => trained({ parameters: { ...parameters, objective: 'no:such' } });
    expect(codeOf(run)).toBe('native');
    expect(run).toThrow(/no:such/);
    expect(run).not.toThrow(/Stack trace|\n/);
    expect(() => trained({ parameters: { ...parameters, max_depth: 'deep' } })).toThrow(/max_depth .*'deep'/);
  });

  it('can say which parameters are in force', () => {
    const { booster } = trained({ parameters: { ...parameters, eta: 0.25, max_dept: 9 } });
    const text = JSON.stringify(booster.configuration());
    expect(text).toContain('"eta":"0.25"');
    expect(text).not.toContain('max_dept"');
  });

  const other = { ...sample(10), featureNames: ['signal', 'gap', 'noise'] };
  it.each<[string, string, () => Partial<TrainOptions>]>([
    ['no rounds', 'options', () => ({ rounds: 0 })],
    ['half a round', 'options', () => ({ rounds: 1.5 })],
    ['early stopping without an evaluation', 'options', () => ({ earlyStoppingRounds: 3 })],
    ['something to stop on without early stopping', 'options', () => ({ stopOn: { metric: 'auc' } })],
    [
      'stopping on an evaluation not given',
      'options',
      () => ({ earlyStoppingRounds: 3, evaluations: [{ name: 'a', matrix: held(0) }], stopOn: { evaluation: 'b' } }),
    ],
    [
      'stopping on a metric not measured',
      'options',
      () => ({ earlyStoppingRounds: 3, evaluations: [{ name: 'a', matrix: held(0) }], stopOn: { metric: 'rmse' } }),
    ],
    [
      'two evaluations of one name',
      'options',
      () => ({ evaluations: ['a', 'a'].map((name) => ({ name, matrix: held(0) })) }),
    ],
    [
      'an evaluation of other columns',
      'shape',
      () => ({
        evaluations: [{ name: 'a', matrix: own(open().denseMatrix({ values: new Float32Array(8), columns: 4 })) }],
      }),
    ],
    [
      'an evaluation with columns in another order',
      'shape',
      () => ({ evaluations: [{ name: 'a', matrix: own(open().denseMatrix(other)) }] }),
    ],
    ['rows without labels', 'native', () => ({ from: undefined })],
  ])('refuses %s', (what, code, options) => {
    const input = sample(50);
    const { labels: _, ...unlabelled } = input;
    const matrix = own(open().denseMatrix(what.includes('without labels') ? unlabelled : input));
    expect(codeOf(() => open().train(matrix, { parameters, rounds: 2, ...options() }))).toBe(code);
  });
});

when('early stopping', () => {
  const least = (values: readonly (number | undefined)[]) =>
    values.indexOf(Math.min(...values.map((value) => value ?? NaN)));

  it('keeps the best round of the last metric of the last evaluation', () => {
    const { booster, values } = trainAndWatch({
      parameters: { ...hasty, eval_metric: ['error', 'logloss'] },
      evaluations: ['first', 'last'].map((name, i) => ({ name, matrix: held(i * 300) })),
      earlyStoppingRounds: 5,
    });
    const best = least(values('last', 'logloss'));
    expect(values('last', 'logloss')).toHaveLength(best + 6);
    expect(booster.rounds).toBe(best + 1);
    expect(booster.attribute('best_iteration')).toBe(String(best));
    expect(Number(booster.attribute('best_score'))).toBe(values('last', 'logloss')[best]);
    expect(booster.featureNames).toEqual(['signal', 'noise', 'gap']);
  });

  it('knows that more is better for some metrics, and can be told', () => {
    const options = { evaluations: [{ name: 'held', matrix: held(300) }], earlyStoppingRounds: 4 };
    const known = trainAndWatch(options);
    const told = trainAndWatch({ ...options, stopOn: { metric: 'auc', better: 'less' } });
    const auc = known.values('held', 'auc').map((value) => value ?? NaN);
    expect(known.booster.rounds).toBe(auc.indexOf(Math.max(...auc)) + 1);
    expect(told.booster.rounds).toBe(least(told.values('held', 'auc')) + 1);
    expect(told.booster.rounds).not.toBe(known.booster.rounds);
  });

  it('looks at what it is told to', () => {
    const { booster, values } = trainAndWatch({
      evaluations: ['held', 'train'].map((name, i) => ({ name, matrix: held(300 - i * 300) })),
      earlyStoppingRounds: 5,
      stopOn: { evaluation: 'held', metric: 'logloss' },
    });
    expect(booster.rounds).toBe(least(values('held', 'logloss')) + 1);
  });

  it('does not count what improves by less than the minimum', () => {
    const evaluations = [{ name: 'train', matrix: held(0) }];
    const stopOn = { metric: 'logloss', minimum: 0.05 };
    const { booster, values } = trainAndWatch({ parameters, evaluations, earlyStoppingRounds: 2, stopOn });
    expect(values('train', 'logloss').length).toBeLessThan(20);
    expect(booster.rounds).toBeGreaterThan(1);
  });

  it('stops, and keeps every round, where nothing can be measured', () => {
    const { labels } = sample(300);
    const empty = own(open().denseMatrix({ ...sample(300), weights: labels.map(() => 0) }));
    const evaluations = [{ name: 'weightless', matrix: empty }];
    const { booster, values } = trainAndWatch({ evaluations, earlyStoppingRounds: 3, stopOn: { metric: 'auc' } });
    expect(values('weightless', 'auc').every((value) => Number.isNaN(value))).toBe(true);
    expect(booster.rounds).toBe(3);
    expect(booster.attribute('best_iteration')).toBeUndefined();
  });
});

when('continued training', () => {
  it('adds rounds to a copy and comes to what one training comes to', () => {
    const { matrix, booster } = trained({ rounds: 5 });
    const before = Buffer.from(booster.save());
    const seen: number[] = [];
    const onRound = ({ round }: Round) => {
      seen.push(round);
      return undefined;
    };
    const more = own(open().train(matrix, { parameters: {}, rounds: 3, from: booster, onRound }));
    expect(seen).toEqual([5, 6, 7]);
    expect([booster.rounds, more.rounds]).toEqual([5, 8]);
    expect(before.equals(booster.save())).toBe(true);
    expect(Buffer.from(more.save()).equals(trained().booster.save())).toBe(true);
  });

  it('continues from a loaded model too, with the parameters given', () => {
    const { matrix, booster } = trained({ rounds: 5 });
    const loaded = own(open().loadModel(booster.save('ubj')));
    const more = own(open().train(matrix, { parameters, rounds: 3, from: loaded }));
    expect(more.predict(matrix).values).toEqual(trained().booster.predict(matrix).values);
  });

  it('counts early stopping from where it continues', () => {
    const { matrix, booster } = trained({ parameters: hasty, rounds: 30 });
    const options = { evaluations: [{ name: 'held', matrix: held(400) }], earlyStoppingRounds: 3 };
    const more = own(open().train(matrix, { parameters: hasty, rounds: 50, from: booster, ...options }));
    expect(more.rounds).toBe(Number(more.attribute('best_iteration')) + 1);
    expect(more.rounds).toBeGreaterThan(30);
  });

  it('refuses rows with other columns', () => {
    const { booster } = trained();
    const other = own(open().denseMatrix({ ...sample(10), featureNames: ['signal', 'gap', 'noise'] }));
    expect(codeOf(() => open().train(other, { parameters, rounds: 1, from: booster }))).toBe('shape');
  });
});
