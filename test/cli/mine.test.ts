import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';

// Seven processes, each with a Node to start.
jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-mine-'));
const command = fileURLToPath(new URL('../../apps/cli/bin/tidewaiter.mjs', import.meta.url));

afterAll(() => rmSync(folder, { recursive: true }));

function mine(...options: readonly string[]) {
  return spawnSync(process.execPath, [command, 'mine', ...options], {
    encoding: 'utf8',
    env: { ...process.env, TIDEWAITER_HOME: join(folder, 'home') },
  });
}

const mapping = {
  name: 'test',
  dataset: 'test',
  title: { en: 'Test', fr: 'Essai', ar: 'اختبار' },
  grain: 'item',
  reference: 'id',
  columns: {
    day: { fact: 'lodged_on' },
    office: { fact: 'office' },
    importer: { fact: 'importer.id' },
    code: { fact: 'item.commodity_code' },
    origin: { fact: 'item.origin' },
  },
  acts: [
    {
      column: 'found',
      date: 'day',
      map: {
        '0': { result: 'conform' },
        '1': { result: 'irregular', findings: [{ type: 'origin', severity: 'major' }] },
      },
    },
  ],
};

/** 1,600 items of which a third of the shoes from Egypt, and one in forty of the rest, are irregular. */
function csv(): string {
  const lines = Array.from({ length: 1600 }, (_, at) => {
    const origin = ['CN', 'EG', 'IT', 'VN'][at % 4] ?? '';
    const code = ['64029900', '61091000', '85171300'][at % 3] ?? '';
    const suspect = origin === 'EG' && code === '64029900';
    const found = (suspect ? at % 36 < 24 : at % 40 === 0) ? 1 : 0;
    const day = new Date(Date.UTC(2025, 0, 1) + Math.floor(at / 8) * 86_400_000).toISOString().slice(0, 10);
    return `D${at},${day},A1,T${at % 37},${code},${origin},${found}`;
  });
  return ['id,day,office,importer,code,origin,found', ...lines, ''].join('\n');
}

describe('tidewaiter mine', () => {
  const files = [join(folder, 'in.csv'), join(folder, 'mapping.json')] as const;
  writeFileSync(files[0], csv());
  writeFileSync(files[1], JSON.stringify(mapping));

  it('suggests from labelled CSV, as JSON and as a table', () => {
    const asked = ['--input', files[0], '--mapping', files[1]];
    const json = mine(...asked, '--json');
    expect([json.status, json.stderr.includes('cells:')]).toEqual([0, true]);
    const { base, suggestions } = JSON.parse(json.stdout) as {
      base: { source: string };
      suggestions: { condition: string; text: string; figures: { found: number; n: number } }[];
    };
    expect(base.source).toBe('examined');
    expect(suggestions.map(({ condition }) => condition)).toEqual([
      'item.commodity_code in chapter 64 and item.origin = "EG"',
    ]);
    const table = mine(...asked);
    expect(table.status).toBe(0);
    expect(table.stdout).toContain('all inspections as they are, which says too much where they were chosen');
    expect(table.stdout).toContain('item.commodity_code in chapter 64 and item.origin = "EG"');
  });

  it('explains itself, and says what is wrong with a call', () => {
    expect(mine('--help').stdout).toContain('Example: npx tidewaiter mine --dataset sample --rules rules');
    expect(mine()).toMatchObject({ status: 2 });
    expect(mine('--dataset', 'a', '--input', 'b').stderr).toContain('give either --dataset or --input');
    expect(mine('--dataset', 'a', '--lift', '0.5').stderr).toContain('--lift is a number, at least 1');
    expect(mine('--dataset', 'absent')).toMatchObject({ status: 1 });
  });
});
