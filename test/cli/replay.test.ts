import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { canTrain } from '../support/training.js';

jest.setTimeout(300_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = join(root, 'apps', 'cli', 'bin', 'tidewaiter.mjs');
const home = resolve(process.env['TIDEWAITER_HOME'] ?? join(root, '.tidewaiter'));
const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-replay-'));
const when = (await canTrain()) ? describe : describe.skip;

afterAll(() => rmSync(folder, { recursive: true }));

const mapping = join(folder, 'mapping.json');
writeFileSync(
  mapping,
  JSON.stringify({
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
      mass: { fact: 'item.net_mass' },
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
  }),
);

/** So many weeks of 70 declarations from a Monday on; 7 of each 70 are irregular, all of them shoes from Egypt. */
function csv(weeks: number): string {
  const lines = Array.from({ length: 70 * weeks }, (_, at) => {
    const day = new Date(Date.UTC(2025, 0, 6) + Math.floor(at / 10) * 86_400_000).toISOString().slice(0, 10);
    const irregular = at % 10 === 3;
    const [code, origin] = irregular ? ['64029900', 'EG'] : [['61091000', '85171300', '94036000'][at % 3], 'CN'];
    return `D${at},${day},A1,T${at % 37},${code},${origin},${100 + ((at * 7) % 50)},${Number(irregular)}`;
  });
  return ['id,day,office,importer,code,origin,mass,found', ...lines, ''].join('\n');
}

function replay(weeks: number, ...options: readonly string[]) {
  const input = join(folder, `${weeks}.csv`);
  writeFileSync(input, csv(weeks));
  return spawnSync(process.execPath, [command, 'replay', '--input', input, '--mapping', mapping, ...options], {
    encoding: 'utf8',
    env: { ...process.env, TIDEWAITER_HOME: home },
  });
}

when('tidewaiter replay', () => {
  const asked = ['--policies', 'exploit,scorecard,random', '--budget', '10', '--seeds', '2', '--json'];

  it('tells what each policy would have found with the labels it revealed, the same every time', () => {
    const [first, again] = [replay(9, ...asked), replay(9, ...asked)];
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('3 of 3')]);
    const said = JSON.parse(first.stdout);
    expect(said).toMatchObject({ from: '2025-01-06', weeks: 9, inspectedWeeks: 4, cases: 630 });
    expect(said.results.map(({ name, budget }: { name: string; budget: number }) => [name, budget])).toEqual([
      ['exploit', 0.1],
      ['random', 0.1],
      ['scorecard', 0.1],
    ]);
    // After four weeks in which everything was seen, what is irregular is plain.
    const [exploit, random, scorecard] = said.results;
    for (const { figures } of [exploit, scorecard]) expect(figures.precision).toBe(1);
    // A tenth of its budget is drawn, and nine of ten declarations are conform.
    expect(random.figures.precision).toBeLessThan(1);
    expect(random.figures.precision).toBeGreaterThan(0.8);
    expect(again.stdout).toBe(first.stdout);
  });

  it('leaves out what it is told to, and reports as a table for people', () => {
    const { status, stdout } = replay(7, '--policies', 'exploit', '--budget', '5', '--seeds', '1');
    expect([status, stdout]).toEqual([0, expect.stringContaining('exploit')]);
    expect(() => JSON.parse(stdout)).toThrow();
    const { features } = JSON.parse(
      replay(7, '--policies', 'exploit', '--budget', '5', '--seeds', '1', '--leave-out', 'tax_rate', '--json').stdout,
    );
    expect(features.length).toBeGreaterThan(1);
    expect(features).not.toContain('tax_rate');
  });

  it('plays the sample history with what its inspections would have found, rules and model together', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        command,
        'replay',
        '--sample',
        '6000',
        '--rules',
        join(root, 'rules'),
        '--inspected-weeks',
        '98',
        '--seeds',
        '1',
      ].concat(['--policies', 'exploit,rules,rules+model', '--budget', '10', '--json']),
      { encoding: 'utf8', env: { ...process.env, TIDEWAITER_HOME: home } },
    );
    const said = JSON.parse(stdout);
    expect([status, said.cases, said.weeks]).toEqual([0, 6000, 104]);
    expect(said.features).toContain('rate_importer_chapter');
    const [exploit, rules, together] = said.results;
    expect(together.tried).toHaveLength(2);
    for (const [name, other] of [
      ['rules', rules],
      ['exploit', exploit],
    ]) {
      const { ratio } = together.times[name].all;
      expect(ratio).toBeCloseTo(together.figures.precision / other.figures.precision, 12);
    }
  });

  it.each([
    [['--budget', '0'], '--budget is percents'],
    [['--policies', 'luck'], 'knows no `luck`'],
    [['--policies', 'rules'], 'needs --rules'],
    [['--leave-out', 'taste'], 'knows no `taste`'],
    [[], 'at least 6 full weeks; there are 350 inspected declarations in 5'],
  ])('refuses %j', (options, why) => {
    const { status, stderr } = replay(5, ...options);
    expect([status, stderr]).toEqual([2, expect.stringContaining(why)]);
  });
});
