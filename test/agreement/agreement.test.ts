import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Declaration } from '@tidewaiter/declaration';
import { drawOf, factsOf, frozenList, prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { readRulePack } from '@tidewaiter/rule-pack';
import { runOnStock } from '@tidewaiter/rule-portable';
import { defaultPeriod, generateHistory } from '@tidewaiter/sample-history';
import { ask, demoKey, inParallel, type Answered } from '../support/decision-client.js';
import { removeHome, startService, type Service } from '../support/service.js';

const root = join(import.meta.dirname, '../..');
const declarations = 5_000;

/** Declarations the seeded history does not hold. */
const questions = [...generateHistory({ seed: 73, declarations, ...defaultPeriod })].map(
  ({ reference, declaration }) => ({ reference, declaration: declaration as Declaration }),
);

interface Line {
  readonly reference: string;
  readonly lane: string;
  readonly points: number;
  readonly hits: readonly string[];
}

let service: Service;
let byApi: Answered[];

beforeAll(async () => {
  service = await startService({ env: { TIDEWAITER_SIZE: '200' } });
  const key = demoKey(service);
  byApi = await inParallel(questions, 16, (question) => ask(service.url, key, question));
}, 300_000);
afterAll(async () => {
  await service.stop();
  removeHome(service.home);
});

describe(`${declarations} sample declarations`, () => {
  it('get an answer each', () => {
    expect(byApi.filter(({ status }) => status !== 201)).toEqual([]);
    expect(new Set(byApi.map(({ body }) => body.id)).size).toBe(declarations);
  });

  it('get the same decision from `tidewaiter evaluate`', async () => {
    const input = join(service.home, 'declarations.ndjson');
    writeFileSync(input, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const args = [join(root, 'apps/cli/bin/tidewaiter.mjs'), 'evaluate', '--rules', 'rules', '--input', input];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 28 });
    const byCommand = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(byCommand).toEqual(byApi.map(({ body }) => lineOf(body)));
  }, 300_000);

  it('get the same hits from stock json-rules-engine', async () => {
    const release = await starterRelease();
    const rules = release.rules.map((rule) => rule.checked);
    const rowsOf = questions.map(
      ({ reference, declaration }) => factsOf(release, declaration, draw(release, reference)).rows,
    );
    const hits = await runOnStock(rules, rowsOf.flat(), release.lists);
    let next = 0;
    const byStock = rowsOf.map((rows) => new Set(rows.flatMap(() => hits[next++] ?? [])));
    const expected = byApi.map(({ body }) => body.hits.map((hit) => hit.ruleId).sort());
    expect(byStock.map((found) => [...found].map((index) => rules[index]?.rule.ruleId ?? '').sort())).toEqual(expected);
  }, 600_000);

  it('are not all alike: every lane occurs, and most rules hit', () => {
    expect(new Set(byApi.map(({ body }) => body.lane))).toEqual(new Set(['red', 'yellow', 'blue', 'green']));
    expect(new Set(byApi.flatMap(({ body }) => body.hits.map((hit) => hit.ruleId))).size).toBeGreaterThan(25);
  });
});

function lineOf({ reference, lane, points, hits }: Answered['body']): Line {
  return { reference, lane, points, hits: hits.map((hit) => hit.ruleId) };
}

function draw(release: PreparedRelease, reference: string): number {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  return drawOf({ seed: release.policy.seed, reference }, hash);
}

/** The release the service seeds, from the same folder. */
async function starterRelease(): Promise<PreparedRelease> {
  const pack = await readRulePack(join(root, 'rules'));
  const [model] = pack.models;
  const { release } = prepareRelease({
    ...pack,
    lists: pack.lists.map((list) => frozenList(list, list.items)),
    ...(model && {
      model: {
        name: 'irregularity',
        version: 1,
        digest: model.digest,
        artefact: JSON.parse(model.artefact) as unknown,
      },
    }),
  });
  if (release === undefined) throw new Error('the starter rules have errors');
  return release;
}
