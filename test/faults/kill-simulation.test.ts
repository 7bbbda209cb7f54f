import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { AnswerOf, getJob, getSimulation, startSimulation } from '@tidewaiter/contracts';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

type Job = AnswerOf<typeof getJob>;
type Result = AnswerOf<typeof getSimulation>;
type Started = AnswerOf<typeof startSimulation>;

const home = makeHome();
afterAll(() => removeHome(home));

const policyOf = (yellow: number) => ({ randomRate: 0.01, points: { red: 90, yellow }, score: {}, seed: 'kill' });
const candidates = [70, 60, 50, 40, 30].map((yellow) => ({ candidate: 'drafts', policy: policyOf(yellow) }));
const [first, ...others] = candidates;
const wish = { datasetId: 'sample', ...first, others };

/** Asks as the analyst of the demonstration. */
async function signedIn({ url }: Service): Promise<<Answer>(path: string, body?: object) => Promise<Answer>> {
  const { demoAccounts } = (await (await fetch(`${url}/api/v1/welcome`)).json()) as {
    demoAccounts: { userName: string; password: string }[];
  };
  const { password } = demoAccounts.find(({ userName }) => userName === 'analyst') ?? {};
  const session = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'analyst', password }),
  });
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const cookie = String(session.headers.get('set-cookie')).split(';', 1)[0] ?? '';
  const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  return async <Answer>(path: string, body?: object) => {
    const how = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api/v1${path}`, how);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}

interface KeptFile {
  /** Another one where the file was written again. */
  readonly inode: number;
  readonly hash: string;
}

/** The declarations kept of each candidate that is done, by file. */
function keptFiles(): Map<string, KeptFile> {
  const folder = join(home, 'history/sample/simulations');
  const names = readdirSync(folder).filter((name) => name.endsWith('.parquet'));
  return new Map(
    names.map((name) => {
      const path = join(folder, name);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [name, { inode: statSync(path).ino, hash }];
    }),
  );
}

const hashesOf = (files: ReadonlyMap<string, KeptFile>): string[] =>
  [...files].map(([name, { hash }]) => `${name} ${hash}`).toSorted();

/** Digest and figures of every candidate; how long they took is no result. */
function figuresOf({ digest, others: rest = [], summary }: Result): unknown[] {
  return [{ digest, summary }, ...rest].map((one) => [one.digest, { ...one.summary, seconds: 0 }]);
}

describe('kill -9 of the service while the third of five candidates is simulated', () => {
  it('goes on with the third, and ends with the bytes of a simulation that nobody killed', async () => {
    const before = await startService({ home, env: { TIDEWAITER_SIZE: '6000' } });
    const ask = await signedIn(before);
    const { job, simulation } = await ask<Started>('/simulations', wish);
    const progress = async () => (await ask<Job>(`/jobs/${job.id}`)).progress;
    while ((await progress()) <= 2 / 5) await sleep(5);
    await before.kill();
    const done = keptFiles();
    expect(done.size).toBeGreaterThanOrEqual(2);
    expect(done.size).toBeLessThan(5);

    const after = await startService({ home });
    try {
      const again = await signedIn(after);
      const seen: number[] = [];
      for (let now = await again<Job>(`/jobs/${job.id}`); now.state !== 'done';) {
        expect(now.state).toMatch(/queued|running/);
        if (now.step !== undefined) seen.push(now.progress);
        await sleep(5);
        now = await again<Job>(`/jobs/${job.id}`);
      }
      expect(seen.filter((share) => share < 2 / 5)).toEqual([]);
      const resumed = keptFiles();
      expect(resumed.size).toBe(5);
      expect([...done].filter(([name, { inode }]) => resumed.get(name)?.inode !== inode)).toEqual([]);

      const fresh = await again<Started>('/simulations', wish);
      while ((await again<Job>(`/jobs/${fresh.job.id}`)).state !== 'done') await sleep(50);
      const whole = await again<Result>(`/simulations/${fresh.simulation.id}`);
      expect(figuresOf(await again<Result>(`/simulations/${simulation.id}`))).toEqual(figuresOf(whole));
      expect(hashesOf(keptFiles())).toEqual(hashesOf(resumed));
      expect(new Set([...keptFiles().values()].map(({ inode }) => inode)).size).toBe(5);
    } finally {
      await after.stop();
    }
  }, 600_000);
});
