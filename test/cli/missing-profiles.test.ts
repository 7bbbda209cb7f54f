import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { shippedModel } from '../support/shipped-model.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-profiles-'));

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function tidewaiter(...args: readonly string[]) {
  const command = join(root, 'apps', 'cli', 'bin', 'tidewaiter.mjs');
  return spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
}

describe('a file of declarations tells no profiles', () => {
  const declaration = { office: 'CUO01', lodged_on: '2026-03-02', items: [{ commodity_code: '61091000' }] };
  const lines = write('declarations.ndjson', JSON.stringify({ reference: 'A-1', declaration }));
  const rules = (condition: string) =>
    write('some.rules', `rule R-1 "Trader with a past"\nwhen ${condition}\nthen lane red, points 10`);

  it('which evaluate says of the facts that the rules read', () => {
    const { status, stdout, stderr } = tidewaiter(
      ...['evaluate', '--rules', rules('importer.hit_rate > 0.2 or importer.times_seen > 3'), '--input', lines],
    );
    expect([status, JSON.parse(stdout).hits]).toEqual([0, []]);
    expect(stderr).toContain('does not tell: importer.hit_rate, importer.times_seen.');
    const silent = tidewaiter('evaluate', '--rules', rules('office = "CUO01"'), '--input', lines);
    expect([silent.stderr, JSON.parse(silent.stdout).hits]).toEqual(['', ['R-1']]);
  });

  it('which score says of the facts that the model reads', () => {
    const mapping = join(root, 'rules', 'kcs.mapping.json');
    const { columns } = JSON.parse(readFileSync(mapping, 'utf8')) as { columns: Record<string, unknown> };
    const input = write(
      'one.csv',
      `Declaration ID,${Object.keys(columns).join(',')}\nD1${','.repeat(Object.keys(columns).length)}\n`,
    );
    const scored = (model: string) =>
      tidewaiter('score', '--model', model, '--input', input, '--mapping', mapping, '--out', join(folder, 'out.csv'));
    const shipped = shippedModel();
    expect(scored(write('shipped.json', shipped)).stderr).not.toContain('does not tell');
    const other = scored(write('other.json', shipped.replace('importer.authorised', 'importer.hit_rate')));
    expect(other.stderr).toContain('does not tell: importer.hit_rate.');
  });
});
