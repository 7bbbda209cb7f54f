import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { precisionAt } from '@tidewaiter/risk-model';

jest.setTimeout(600_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'apps', 'cli', 'bin', 'tidewaiter.mjs');
const data = join(root, '..', 'shared', 'data', 'kcs');
const mapping = join(root, 'rules', 'kcs.mapping.json');
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-train-test-'));
const there = existsSync(join(data, 'train.csv'));
if (!there) process.stderr.write('tests of training on public data are skipped: the data are not beside the project\n');
const when = there ? describe : describe.skip;

afterAll(() => rmSync(folder, { recursive: true }));

function tidewaiter(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** Rows of a CSV file without quotes. */
function rowsOf(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

interface Trained {
  readonly evaluation: {
    readonly all: { readonly n: number };
    readonly guard: { readonly n: number; readonly auc: object };
  };
  readonly later: {
    readonly all: object;
    readonly guard: { readonly n: number };
    readonly drift: { readonly n: number };
  };
}

when('a scorecard of the public data', () => {
  const model = join(folder, 'model.json');
  const valid = join(data, 'valid.csv');

  it('is trained, says what it is worth with goods never seen apart, and scores the next quarter', () => {
    const files = ['--input', join(data, 'train.csv'), '--test', valid, '--mapping', mapping];
    const run = tidewaiter('train', ...files, '--kind', 'scorecard', '--out', model, '--json');
    expect([run.status, run.stderr.slice(-300)]).toEqual([0, expect.stringContaining('writing the model')]);
    const said = JSON.parse(run.stdout) as Trained;
    expect(said.evaluation.guard).toMatchObject({ n: expect.any(Number), auc: { value: expect.any(Number) } });
    expect(said.later).toMatchObject({ all: { n: 8134, irregular: 1704 }, guard: { n: 1453 }, drift: { n: 8134 } });

    // Outcomes are of no use to scoring: the columns that tell them are taken away.
    const blind = join(folder, 'blind.csv');
    const [header = '', ...lines] = readFileSync(valid, 'utf8').trim().split('\n');
    expect(header.split(',').slice(-2)).toEqual(['Fraud', 'Critical Fraud']);
    writeFileSync(blind, [header, ...lines].map((line) => line.split(',').slice(0, -2).join(',')).join('\n'));
    const [out, outBlind] = [join(folder, 'scores.csv'), join(folder, 'blind-scores.csv')];
    for (const [input, to] of [
      [valid, out],
      [blind, outBlind],
    ] as const) {
      expect(tidewaiter('score', '--model', model, '--input', input, '--mapping', mapping, '--out', to).status).toBe(0);
    }
    expect(readFileSync(outBlind, 'utf8')).toBe(readFileSync(out, 'utf8'));

    const found = new Map(rowsOf(valid).map((row) => [row['Declaration ID'], Number(row['Fraud'])]));
    const scored = rowsOf(out);
    expect(Object.keys(scored[0] ?? {})).toEqual(['id', 'probability']);
    expect(scored).toHaveLength(found.size);
    const outcomes = {
      scores: scored.map(({ probability }) => Number(probability)),
      labels: scored.map(({ id }) => found.get(id ?? '') ?? Number.NaN),
    };
    expect(precisionAt(outcomes, 0.05).precision).toBeGreaterThanOrEqual(0.89);
    expect(precisionAt(outcomes, 0.1).precision).toBeGreaterThanOrEqual(0.8);
  });
});

describe('tidewaiter train', () => {
  it('refuses a kind it does not know', () => {
    const run = tidewaiter('train', '--input', 'x', '--mapping', mapping, '--out', 'y', '--kind', 'forest');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('--kind is `xgboost` or `scorecard`')]);
  });
});
