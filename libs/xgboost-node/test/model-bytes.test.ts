import { expect, it } from '@jest/globals';

import { codeOf, open, own, trained, when } from './with-xgboost.js';

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
      expect(codeOf(() => load(bytes.slice(0, length)))).toMatch(/^(format|native)$/);
    }
  });
});
