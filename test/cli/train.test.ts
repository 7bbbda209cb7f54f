import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { precisionAt, readModel } from '@tidewaiter/risk-model';
import { fetchLibrary, XGBoostError } from '@tidewaiter/xgboost-node';

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

const home = resolve(process.env['TIDEWAITER_HOME'] ?? join(root, '.tidewaiter'));
const library = await fetchLibrary(home).catch((error: unknown) => {
  if (!(error instanceof XGBoostError)) throw error;
  process.stderr.write(`the test of training boosted trees is skipped: ${error.message}\n`);
  return undefined;
});

when('models of the public data', () => {
  const [train, valid] = ['train.csv', 'valid.csv'].map((name) => join(data, name)) as [string, string];
  const scored = (model: string, input: string): Record<string, string>[] => {
    const out = join(folder, 'scores.csv');
    const { status } = tidewaiter('score', '--model', model, '--input', input, '--mapping', mapping, '--out', out);
    expect(status).toBe(0);
    return rowsOf(out);
  };

  it.each([['scorecard', 0.89, 0.8], ...(library === undefined ? [] : ([['xgboost', 0.98, 0.92]] as const))] as const)(
    '%s finds at 5 and 10 %% of the next quarter what was asked for',
    (kind, atFive, atTen) => {
      const model = join(folder, `${kind}.json`);
      const files = ['--input', train, '--test', valid, '--mapping', mapping, '--out', model];
      const run = tidewaiter('train', ...files, '--kind', kind, '--json');
      expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('writing the model')]);
      const said = JSON.parse(run.stdout) as Trained;
      expect(said.evaluation.guard).toMatchObject({ n: expect.any(Number), auc: { value: expect.any(Number) } });
      expect(said.later).toMatchObject({ all: { n: 8134, irregular: 1704 }, guard: { n: 1453 }, drift: { n: 8134 } });

      const found = new Map(rowsOf(valid).map((row) => [row['Declaration ID'], Number(row['Fraud'])]));
      const scores = scored(model, valid);
      expect([Object.keys(scores[0] ?? {}), scores.length]).toEqual([['id', 'probability'], found.size]);
      const outcomes = {
        scores: scores.map(({ probability }) => Number(probability)),
        labels: scores.map(({ id }) => found.get(id ?? '') ?? Number.NaN),
      };
      expect(precisionAt(outcomes, 0.05).precision).toBeGreaterThanOrEqual(atFive);
      expect(precisionAt(outcomes, 0.1).precision).toBeGreaterThanOrEqual(atTen);
    },
  );

  it('learn what the rules of a folder add to their score', () => {
    const [few, model] = [join(folder, 'few.csv'), join(folder, 'fused.json')];
    writeFileSync(few, readFileSync(train, 'utf8').split('\n').slice(0, 2001).join('\n'));
    const files = ['--input', few, '--mapping', mapping, '--out', model];
    const run = tidewaiter('train', ...files, '--kind', 'scorecard', '--rules', join(root, 'rules'), '--json');
    const { fusion } = JSON.parse(run.stdout) as { readonly fusion: { readonly weights: Record<string, number> } };
    const weighed = Object.keys(fusion.weights);
    expect(weighed.length).toBeGreaterThan(0);
    expect(weighed.filter((ruleId) => !ruleId.startsWith('KCS-'))).toEqual([]);
    expect(readModel(JSON.parse(readFileSync(model, 'utf8'))).metadata.fusion).toEqual(fusion);
  });

  it('score without the columns that tell outcomes as with them', () => {
    const [header = '', ...lines] = readFileSync(valid, 'utf8').trim().split('\n');
    expect(header.split(',').slice(-2)).toEqual(['Fraud', 'Critical Fraud']);
    const few = [header, ...lines.slice(0, 500)];
    const [told, blind] = [join(folder, 'told.csv'), join(folder, 'blind.csv')];
    writeFileSync(told, few.join('\n'));
    writeFileSync(blind, few.map((line) => line.split(',').slice(0, -2).join(',')).join('\n'));
    const model = join(folder, 'scorecard.json');
    expect(scored(model, blind)).toEqual(scored(model, told));
  });
});

describe('tidewaiter train', () => {
  it('refuses a kind it does not know', () => {
    const run = tidewaiter('train', '--input', 'x', '--mapping', mapping, '--out', 'y', '--kind', 'forest');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('--kind is `xgboost` or `scorecard`')]);
  });
});
