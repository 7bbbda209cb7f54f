import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { homeOf, readRulePack, readRules, RulePackError } from '../src/index.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rule-pack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: unknown): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

const rule = (ruleId: string) => ({
  name: ruleId,
  conditions: { all: [{ fact: 'container', operator: 'equal', value: true }] },
  event: { type: 'risk', params: { ruleId, lane: 'red', points: 10 } },
});

describe('readRulePack', () => {
  it('joins the themes of a rule set, with their cases, in the order they are named', async () => {
    write('rule-sets.json', [{ id: 'core', agency: 'customs', title: 'Core', themes: ['origin', 'value'] }]);
    write('value/rules.json', [rule('VAL-1')]);
    write('origin/rules.json', [rule('ORI-1'), rule('ORI-2')]);
    write('origin/cases.json', [
      { ruleId: 'ORI-1', name: 'box', declaration: { container: true }, expect: { hits: true } },
    ]);
    const [set] = (await readRulePack(folder)).ruleSets;
    expect(set).toMatchObject({ id: 'core', agency: 'customs', cases: [{ ruleId: 'ORI-1', name: 'box' }] });
    expect(set?.text.match(/^rule \S+/gm)).toEqual(['rule ORI-1', 'rule ORI-2', 'rule VAL-1']);
  });

  it('gives a model the report beside it, unless that speaks of other bytes', async () => {
    const report = { evaluation: { all: { n: 3 } } };
    write('models/old.json', '{}');
    write('models/old.report.json', { model: 'sha256:0', report });
    write('models/young.json', '{}');
    const digest = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
    write('models/young.report.json', { model: digest, report });
    const { models } = await readRulePack(folder);
    expect(models.map(({ path, ...known }) => [path.slice(folder.length + 1), known])).toEqual([
      ['models/old.json', { artefact: '{}', digest }],
      ['models/young.json', { artefact: '{}', digest, report }],
    ]);
  });

  it('reads lists, reference values and controls, and has defaults for what is not there', async () => {
    write('lists/risky.csv', 'value,note,source,starts_on,expires_on\nCN,,desk,2026-01-02,2026-01-31\nXX,\n');
    write('lists/lists.json', [
      { name: 'risky', domain: 'country', label: { en: 'Risky', fr: 'À risque', ar: 'خطرة' } },
    ]);
    write('reference/unit-values.csv', 'commodity_code,unit_value_median,unit_value_low\n610910,20.5,8\n');
    const pack = await readRulePack(folder);
    expect(pack.lists).toMatchObject([
      {
        name: 'risky',
        domain: 'country',
        items: [{ value: 'CN', startsOn: '2026-01-02', expiresOn: '2026-01-31' }, { value: 'XX' }],
      },
    ]);
    expect(pack.references).toEqual([{ code: '610910', median: 20.5, low: 8 }]);
    expect(pack).toMatchObject({ controls: [], models: [], ruleSets: [], policy: { randomRate: 0.02 } });
  });

  it.each([
    ['lists/risky.csv', 'code\nCN\n', /lacks the column value/],
    ['controls.json', '[{', /is not JSON/],
    ['policy.json', { randomRate: 0 }, /randomRate/],
  ])('names a broken %s and what is wrong with it', async (path, content, message) => {
    write(path, content);
    await expect(readRulePack(folder)).rejects.toThrow(message);
  });
});

describe('readRules', () => {
  it('reads text and JSON below a folder, by path, and finds the folder of what they refer to', async () => {
    write('lists/a.csv', 'value\nx\n');
    write('b/rules.json', [rule('B-1')]);
    write('a/more.rules', 'rule A-1 "a"\nwhen container\nthen points 1\n');
    const files = await readRules(folder);
    expect(files.flatMap((file) => file.document.rules.map(({ ruleId }) => ruleId))).toEqual(['A-1', 'B-1']);
    expect(await homeOf(join(folder, 'a', 'more.rules'))).toBe(folder);
  });

  it('says so where there are none', async () => {
    await expect(readRules(folder)).rejects.toThrow(RulePackError);
    await expect(readRules(join(folder, 'nothing'))).rejects.toThrow(/does not exist/);
  });
});
