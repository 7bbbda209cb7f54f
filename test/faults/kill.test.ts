import { afterAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultPeriod, generateHistory } from '@tidewaiter/sample-history';
import { ask, demoKey, inParallel, type Answered } from '../support/decision-client.js';
import { makeHome, removeHome, startService } from '../support/service.js';

const posts = 2_000;
const home = makeHome();
afterAll(() => removeHome(home));

const questions = [...generateHistory({ seed: 71, declarations: posts, ...defaultPeriod })].map(
  ({ reference, declaration }) => ({ reference, declaration }),
);

describe('kill -9 of the service during 2,000 posts', () => {
  it('loses no decision that was answered, and makes none twice', async () => {
    const first = await startService({ home, env: { TIDEWAITER_SIZE: '200' } });
    const key = demoKey(first);
    const answered: Answered[] = [];
    const posting = inParallel(questions, 12, async (question) => {
      const answer = await ask(first.url, key, question).catch(() => undefined);
      if (answer?.status === 201) answered.push(answer);
    });
    let ended = false;
    void posting.then(() => (ended = true));
    while (answered.length < posts / 3 && !ended) await sleep(5);
    await first.kill();
    await posting;
    expect(answered.length).toBeGreaterThanOrEqual(posts / 3);
    expect(answered.length).toBeLessThan(posts);

    const second = await startService({ home });
    try {
      const kept = await inParallel(answered, 12, async ({ body }) => stored(second.url, key, body.reference));
      expect(kept.map((ids) => ids.length).filter((count) => count !== 1)).toEqual([]);
      expect(kept.flat()).toEqual(answered.map(({ body }) => body.id));

      const again = await inParallel(questions, 12, (question) => ask(second.url, key, question));
      expect(again.filter(({ status }) => status !== 201)).toEqual([]);
      const idOf = new Map(again.map(({ body }) => [body.reference, body.id]));
      expect(answered.filter(({ body }) => idOf.get(body.reference) !== body.id)).toEqual([]);
      expect(new Set(idOf.values()).size).toBe(posts);
    } finally {
      await second.stop();
    }
  }, 600_000);
});

/** Ids of the decisions stored for a reference. */
async function stored(url: string, key: string, reference: string): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/decisions?reference=${encodeURIComponent(reference)}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  const { items } = (await response.json()) as { items: { id: string; reference: string }[] };
  return items.filter((item) => item.reference === reference).map((item) => item.id);
}
