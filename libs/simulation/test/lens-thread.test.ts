import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHistory, writeDataset } from '@tidewaiter/history';
import { lensThread, type LensBackdrop, type LensThread } from '../src/index.js';
import { generated } from './generated.js';
import { contentOf, releaseOf } from './samples.js';

const text =
  'rule ORI-1 "Origin"\nwhen item.origin in list watched_origins and item.tax_rate = 0\nthen lane red, points 45';
const label = { en: 'list', fr: 'liste', ar: 'قائمة' };

function backdropOf(origins: readonly string[]): LensBackdrop {
  const lists = [{ name: 'watched_origins', label, values: origins }];
  const content = contentOf(text, { lists });
  return { key: origins.join(' '), release: 'one', content, lists };
}

describe('the thread of the lens', () => {
  let home: string;
  let thread: LensThread;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'lens-thread-'));
    const history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
    for (const dataset of ['first', 'second']) {
      await writeDataset(history, generated(dataset === 'first' ? 500 : 300), { dataset });
    }
    await history.close();
    thread = lensThread({ home, budget: 1 });
  });
  afterAll(async () => {
    await thread.close();
    await rm(home, { recursive: true, force: true });
  });

  const ask = (version: number, { dataset = 'first', editor = 'desk', origins = ['CN'] } = {}) => {
    const backdrop = backdropOf(origins);
    const [rule] = releaseOf(backdrop.content).release.rules;
    return thread.ask({ editor, version }, { dataset, rule: rule!, replaces: 'ORI-1' }, backdrop);
  };

  it('answers the newest question of an editor and gives up the one before', async () => {
    const older = ask(1);
    const newer = ask(2);
    const other = ask(1, { editor: 'another' });
    await expect(older).rejects.toMatchObject({ name: 'LensError', code: 'superseded' });
    expect((await newer).totals.declarations).toBe(500);
    expect((await other).hits).toEqual((await newer).hits);
  });

  it('refuses a question that comes after a newer one', async () => {
    const newer = ask(4);
    await expect(ask(3)).rejects.toMatchObject({ code: 'superseded' });
    await newer;
  });

  it('goes from dataset to dataset when there is room for one alone', async () => {
    const sizes: number[] = [];
    for (const [version, dataset] of ['first', 'second', 'first'].entries()) {
      sizes.push((await ask(10 + version, { dataset })).totals.declarations);
    }
    expect(sizes).toEqual([500, 300, 500]);
  });

  it('reads other contents of a list when it is told of them', async () => {
    const one = await ask(20);
    const two = await ask(21, { origins: ['CN', 'VN'] });
    expect(two.hits.declarations).toBeGreaterThan(one.hits.declarations);
    expect(two.check.differing).toBe(0);
  });

  it('names a dataset that is not there', async () => {
    await expect(ask(30, { dataset: 'nowhere' })).rejects.toMatchObject({
      name: 'HistoryError',
      code: 'unknownDataset',
    });
  });

  it('leaves nothing behind when it is closed, and answers no more', async () => {
    await thread.close();
    await expect(ask(40)).rejects.toMatchObject({ code: 'stopped' });
    expect(await readdir(join(home, 'temporary'))).toEqual([]);
  });
});
