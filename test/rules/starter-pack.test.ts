import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleCase } from '@tidewaiter/decision';
import { rowsOf, vocabularyOf } from '@tidewaiter/declaration';
import {
  check,
  hits,
  isCondition,
  print,
  printCondition,
  printExpression,
  type Document,
} from '@tidewaiter/rule-language';
import { factsFile, readCases, readRules } from '@tidewaiter/rule-pack';
import { administrationOf, defaultPeriod, defaultSeed } from '@tidewaiter/sample-history';
import { readKnowledge, readTheme, rulesFolder, themes, type Knowledge } from '../support/starter-pack.js';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = await readKnowledge();
});

describe.each([...themes, 'kcs'])('the rules of theme %s', (theme) => {
  let document: Document;
  let cases: RuleCase[];

  beforeAll(async () => {
    document = await readTheme(theme);
    cases = await readCases(`${rulesFolder}${theme}/cases.json`);
  });

  it('are checked without a fault', () => {
    const { checked, diagnostics } = check(document, knowledge.vocabulary);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(checked?.rules.length).toBe(document.rules.length);
  });

  it('say in three languages what the officer does, with controls that exist', () => {
    const controls = new Set(knowledge.controls.map(({ code }) => code));
    for (const { meta, outcome } of document.rules) {
      expect(Object.keys(meta.text).sort()).toEqual(['ar', 'en', 'fr']);
      expect(outcome.controls.filter((control) => !controls.has(control))).toEqual([]);
      expect(outcome.reason?.code).toMatch(/^[A-Z]{3}-\d{2}$/);
    }
  });

  it('each have a case that hits and one that does not, and all cases pass', () => {
    const { checked } = check(document, knowledge.vocabulary);
    const rules = new Map((checked?.rules ?? []).map((each) => [each.rule.ruleId, each]));
    const outcomes = cases.map(({ ruleId, name, declaration, expect: expected }) => {
      const rule = rules.get(ruleId);
      const items = (declaration.items ?? []).map((item) => knowledge.references.get(item.commodity_code ?? '') ?? {});
      const hit = rule !== undefined && rowsOf(declaration, { items }).some((row) => hits(rule, row, knowledge.lists));
      const lane = hit && expected.lane !== undefined ? { lane: rule.rule.outcome.lane } : {};
      return { ruleId, name, expect: { hits: hit, ...lane } };
    });
    expect(outcomes).toEqual(cases.map(({ ruleId, name, expect }) => ({ ruleId, name, expect })));
    for (const ruleId of rules.keys()) {
      const expected = cases.filter((one) => one.ruleId === ruleId).map((one) => one.expect.hits);
      expect({ ruleId, hits: new Set(expected).size }).toEqual({ ruleId, hits: 2 });
    }
  });
});

describe('the derived facts of the starter pack', () => {
  it('are sound, printed as they are written, and told in three languages', async () => {
    const [file] = await readRules(`${rulesFolder}${factsFile}`);
    if (!file) throw new Error('no derived facts');
    expect(file.diagnostics).toEqual([]);
    expect(check(file.document, vocabularyOf([])).diagnostics).toEqual([]);
    expect(print(file.document)).toBe(file.content);
    for (const { name, text, help } of file.document.facts) {
      expect([name, Object.keys(text).sort(), Object.keys(help).sort()]).toEqual([
        name,
        ['ar', 'en', 'fr'],
        ['ar', 'en', 'fr'],
      ]);
    }
  });

  it('leave no rule to write out what one of them says', async () => {
    const documents = await Promise.all(themes.map(readTheme));
    const texts = documents.flatMap(({ rules }) => rules.map(({ condition }) => printCondition(condition)));
    const { facts } = knowledge.vocabulary;
    const meanings = [...facts.values()].flatMap(({ definition }) => (definition ? [definition.written] : []));
    const spelled = meanings.map((each) => (isCondition(each) ? printCondition(each) : printExpression(each)));
    expect(texts.filter((text) => spelled.some((meaning) => text.includes(meaning)))).toEqual([]);
  });
});

describe('the starter pack', () => {
  it('uses every list of the administration, and every identifier once', async () => {
    const documents = await Promise.all([...themes, 'kcs'].map(readTheme));
    const rules = documents.flatMap((document) => document.rules);
    expect(new Set(rules.map(({ ruleId }) => ruleId)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(20);
    const text = JSON.stringify(rules);
    const { lists } = administrationOf({ seed: defaultSeed, ...defaultPeriod });
    const unused = lists.map(({ id }) => id).filter((name) => !text.includes(`"name":"${name}"`));
    expect(unused).toEqual([]);
  });
});
