import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'tidewaiter-cases-'));
const command = fileURLToPath(new URL('../../apps/cli/bin/tidewaiter.mjs', import.meta.url));
const rule = 'rule QTY-9 "Heavy"\nwhen item.net_mass > 1000\nthen lane yellow, points 5\n';

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `tidewaiter test` on one rule and these cases: name, net mass of the only item, whether a hit is expected. */
function tested(cases: readonly (readonly [string, number, boolean])[], ...options: readonly string[]) {
  const rules = join(folder, 'rules');
  mkdirSync(join(rules, 'lists'), { recursive: true });
  writeFileSync(join(rules, 'heavy.rules'), rule);
  const saved = cases.map(([name, mass, hits]) => ({
    ruleId: 'QTY-9',
    name,
    declaration: { items: [{ net_mass: mass }] },
    expect: { hits },
  }));
  writeFileSync(join(rules, 'cases.json'), JSON.stringify(saved));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'test', rules, ...options], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('tidewaiter test', () => {
  it('passes with cases that all hold, and fails with one that does not', () => {
    expect(tested([['above', 1001, true]])).toMatchObject({ status: 0 });
    const failed = tested([['above', 1001, false]]);
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain('QTY-9: above: expected no hit, hits (yellow)');
  });

  it('writes a JUnit report in which nothing breaks the markup', () => {
    const file = join(folder, 'cases.xml');
    tested([['at <1000> & "below"\u0007', 1000, true]], '--junit', file);
    expect(readFileSync(file, 'utf8').split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="tidewaiter cases" tests="1" failures="1">',
      '  <testsuite name="QTY-9" tests="1" failures="1">',
      '    <testcase classname="QTY-9" name="at &lt;1000&gt; &amp; &quot;below&quot;"><failure message="expected a hit, does not hit"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });

  it('asks for a mutation score, and names the case that is lacking', () => {
    const weak = tested([['far above', 9000, true]], '--measure', '--least', '0.9');
    expect(weak.status).toBe(1);
    expect(weak.stdout).toMatch(/QTY-9: lacks cases, first: \{"items":\[\{"net_mass":/);
    const strong = tested(
      [
        ['far above', 9000, true],
        ['at', 1000, false],
        ['above', 1000.01, true],
      ],
      '--measure',
      '--least',
      '0.9',
    );
    expect(strong).toMatchObject({ status: 0 });
    expect(strong.stdout).toContain('mutation score 100 %');
  });

  it('refuses a share that is none', () => {
    expect(tested([['above', 1001, true]], '--least', 'much')).toMatchObject({ status: 2 });
  });
});
