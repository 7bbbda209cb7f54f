import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const home = mkdtempSync(join(tmpdir(), 'tidewaiter-verify-'));
const command = fileURLToPath(new URL('../../apps/cli/bin/tidewaiter.mjs', import.meta.url));

afterAll(() => rmSync(home, { recursive: true }));

function tidewaiter(...options: readonly string[]) {
  const env = { ...process.env, TIDEWAITER_HOME: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...options], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('tidewaiter dataset verify', () => {
  it('finds a file that was cut short, and says which import brings it back', () => {
    const csv = join(home, 'march.csv');
    const mapping = join(home, 'mapping.json');
    writeFileSync(csv, 'Ref,Day,Office\nX-1,2026-03-01,CUO01\n');
    const columns = { Day: { fact: 'lodged_on' }, Office: { fact: 'office' } };
    writeFileSync(mapping, JSON.stringify({ name: 'm', dataset: 'past', grain: 'item', reference: 'Ref', columns }));
    expect(tidewaiter('import', csv, '--mapping', mapping)).toMatchObject({ status: 0 });
    expect(tidewaiter('dataset', 'verify', 'past')).toMatchObject({
      status: 0,
      stdout: 'past: all 1 files are as they were written\n',
    });
    truncateSync(join(home, 'history', 'past', 'items-000001.parquet'), 60);
    expect(tidewaiter('dataset', 'verify', 'past')).toMatchObject({
      status: 1,
      stdout: 'items-000001.parquet: altered; repair the dataset and import march.csv again\n',
    });
    const { stdout } = tidewaiter('dataset', 'verify', 'past', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ files: 1, faults: [{ file: 'items-000001.parquet', rows: 1 }] });
    expect(tidewaiter('dataset', 'verify', 'nowhere')).toMatchObject({ status: 1 });
  });
});
