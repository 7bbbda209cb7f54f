import { expect, it } from '@jest/globals';

import type { Parameters } from '../src/index.js';
import { classSample } from './sample.js';
import { codeOf, open, own, parameters, trained, when } from './with-xgboost.js';

when('a saved model', () => {
  it.each(['json', 'ubj'] as const)('comes back from %s with names, types, attributes and predictions', (format) => {
    const { matrix, booster } = trained();
    booster.setAttribute('note', 'été · ملاحظة');
    const read = own(open().loadModel(booster.save(format)));
    expect([read.columns, read.rounds, read.attribute('note')]).toEqual([3, 8, 'été · ملاحظة']);
    expect(read.featureNames).toEqual(['signal', 'noise', 'gap']);
    expect(read.predict(matrix).values).toEqual(booster.predict(matrix).values);
    expect(Buffer.from(read.save(format)).equals(booster.save(format))).toBe(true);
  });

  it('is the same in both formats', () => {
    const { booster } = trained();
    const fromUbj = own(open().loadModel(booster.save('ubj')));
    expect(Buffer.from(fromUbj.save('json')).equals(booster.save('json'))).toBe(true);
    expect(JSON.parse(new TextDecoder().decode(booster.save('json')))).toHaveProperty('learner.gradient_booster');
  });

  it.each<[string, Parameters]>([
    ['pruned trees', { ...parameters, tree_method: 'exact', max_depth: 8, gamma: 2 }],
    [
      'trees grown by loss',
      { ...parameters, tree_method: 'hist', grow_policy: 'lossguide', max_leaves: 9, max_depth: 0 },
    ],
    ['trees of one leaf', { ...parameters, max_depth: 8, gamma: 1e9 }],
    ['several trees a round', { ...parameters, num_parallel_tree: 3, subsample: 0.5 }],
    ['a dart booster', { ...parameters, booster: 'dart', rate_drop: 0.5 }],
    ['a linear booster', { ...parameters, booster: 'gblinear' }],
    ['three classes', { objective: 'multi:softmax', num_class: 3, nthread: 1 }],
  ])('may hold %s', (_, settings) => {
    const matrix = own(open().denseMatrix(classSample(300)));
    const target = settings['num_class'] === 3 ? matrix : trained().matrix;
    const booster = own(open().train(target, { parameters: settings, rounds: 5 }));
    for (const format of ['json', 'ubj'] as const) {
      const read = own(open().loadModel(booster.save(format)));
      expect(read.predict(target).values).toEqual(booster.predict(target).values);
    }
    expect(own(open().loadSnapshot(booster.snapshot())).rounds).toBe(booster.rounds);
  });

  it('may hold categories', () => {
    const input = classSample(300);
    const values = input.values.map((value, at) => (at % 3 === 0 ? Math.floor(value * 6) : value));
    const matrix = own(open().denseMatrix({ ...input, values, featureTypes: ['c', 'q', 'q'] }));
    const settings = { objective: 'reg:squarederror', tree_method: 'hist', max_cat_to_onehot: 1, nthread: 1 };
    const booster = own(open().train(matrix, { parameters: settings, rounds: 3 }));
    for (const format of ['json', 'ubj'] as const) {
      const read = own(open().loadModel(booster.save(format)));
      expect(read.featureTypes).toEqual(['c', 'q', 'q']);
      expect(read.predict(matrix).values).toEqual(booster.predict(matrix).values);
    }
  });

  it('may lie anywhere in a larger buffer', () => {
    const { booster } = trained();
    const model = booster.save('ubj');
    const around = Buffer.concat([Buffer.from('before'), model, Buffer.from('after')]);
    expect(own(open().loadModel(around.subarray(6, 6 + model.length))).rounds).toBe(8);
  });

  it('keeps in a snapshot what training needs', () => {
    const { matrix, booster } = trained();
    const read = own(open().loadSnapshot(booster.snapshot()));
    expect(read.predict(matrix).values).toEqual(booster.predict(matrix).values);
    expect(JSON.stringify(read.configuration())).toContain('"max_depth":"3"');
    const modelOnly = own(open().loadModel(booster.save()));
    expect(JSON.stringify(modelOnly.configuration())).not.toContain('"max_depth":"3"');
  });
});

when('bytes that are no model', () => {
  it.each<[string, string, Uint8Array]>([
    ['nothing', 'format', new Uint8Array()],
    ['a text', 'format', Buffer.from('hello')],
    ['zeros', 'format', Buffer.alloc(4000)],
    ['the old binary format', 'format', Buffer.from(`binf${'x'.repeat(2000)}`)],
    ['an open brace', 'format', Buffer.from('{')],
    ['UBJ of endless depth', 'format', Buffer.from(`{i\u0001a${'['.repeat(100_000)}`)],
    ['a UBJ list that claims more than there is', 'format', Buffer.from('{i\u0001a[$d#l\u007f\u007f\u007f\u007f')],
    ['a UBJ list of negative length', 'format', Buffer.from([...Buffer.from('{i\u0001a[$d#i'), 0xff])],
    ['other JSON', 'native', Buffer.from('{"learner": 1}')],
    ['an empty object', 'native', Buffer.from('{}')],
  ])('are refused: %s', (_, code, bytes) => {
    expect(codeOf(() => open().loadModel(bytes))).toBe(code);
  });

  it.each(['json', 'ubj', 'snapshot'] as const)('are refused wherever %s is cut off', (format) => {
    const { booster } = trained({ rounds: 2 });
    const bytes = format === 'snapshot' ? booster.snapshot() : booster.save(format);
    const load = format === 'snapshot' ? open().loadSnapshot : open().loadModel;
    for (let length = 0; length < bytes.length; length += 1 + (length % 23)) {
      expect(codeOf(() => load(bytes.slice(0, length)))).toBe('format');
    }
  });
});

type TreeList = 'left_children' | 'right_children' | 'parents' | 'split_indices' | 'base_weights';

when('a model whose trees are none', () => {
  /** The saved text with one list of the first tree changed; only that, as libxgboost tells `1` from `1E0`. */
  const changed = (list: TreeList, change: (values: (string | number)[]) => void): Uint8Array => {
    const text = new TextDecoder().decode(trained().booster.save());
    const [whole = '', values = ''] = new RegExp(`"${list}":\\[(.*?)\\]`).exec(text) ?? [];
    const written: (string | number)[] = values.split(',');
    change(written);
    return Buffer.from(text.replace(whole, `"${list}":[${written.join()}]`));
  };

  it.each<[string, TreeList, (values: (string | number)[]) => void]>([
    ['a child that does not exist', 'left_children', (nodes) => (nodes[0] = 1e6)],
    ['a negative child', 'right_children', (nodes) => (nodes[0] = -7)],
    ['a node that is its own child', 'left_children', (nodes) => (nodes[1] = 1)],
    ['a way back to the root', 'left_children', (nodes) => (nodes[1] = 0)],
    ['two ways to one node', 'left_children', (nodes) => (nodes[0] = nodes[0] === '1' ? 2 : 1)],
    ['a parent that is none', 'parents', (nodes) => (nodes[1] = 5)],
    ['a root with a parent', 'parents', (nodes) => (nodes[0] = 1)],
    ['a split by a column that is not there', 'split_indices', (columns) => (columns[0] = 3)],
    ['fewer nodes than stated', 'parents', (nodes) => nodes.pop()],
    ['fewer weights than nodes', 'base_weights', (weights) => weights.pop()],
  ])('is refused: %s', (_, list, change) => {
    expect(own(open().loadModel(changed(list, () => undefined))).rounds).toBe(8);
    expect(() => open().loadModel(changed(list, change))).toThrow(/tree 0 of the model is broken/);
  });

  it.each([
    ['"num_trees":"8"', '"num_trees":"9"', 'the model holds 8 trees where 9 are stated'],
    ['"id":3', '"id":8', 'the trees of the model are not numbered from 0 to 7'],
    ['"id":3', '"id":4', 'the trees of the model are not numbered from 0 to 7'],
    ['"tree_info":[0,', '"tree_info":[1,', 'a tree of the model belongs to an output that is not there'],
  ])('is refused: %s as %s', (right, wrong, sentence) => {
    const text = new TextDecoder().decode(trained().booster.save());
    expect(text).toContain(right);
    expect(() => open().loadModel(Buffer.from(text.replace(right, wrong)))).toThrow(sentence);
  });

  it('does not take the process with it where one bit of a UBJ model is wrong', () => {
    const { matrix, booster } = trained({ rounds: 2 });
    const model = booster.save('ubj');
    const codes = new Set<string>();
    for (let at = 0; at < model.length; at += 1 + (at % 59)) {
      const wrong = model.slice();
      wrong[at] = (wrong[at] ?? 0) ^ (1 << (at % 8));
      codes.add(codeOf(() => own(open().loadModel(wrong)).predict(matrix)));
    }
    expect(codes).toContain('format');
  });
});
