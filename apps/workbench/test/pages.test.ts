import { describe, expect, it } from '@jest/globals';
import { curlCommand, exampleRequest, referenceOf } from '../src/pages/decisions/decision-request.js';
import { actOf, isDuty, toggleFinding } from '../src/pages/decisions/act-draft.js';
import { decisionFilterOf } from '../src/pages/decisions/decision-search.js';
import { countChanges, findItems, itemsCsv } from '../src/pages/lists/list-changes.js';
import { lineDifference } from '../src/pages/releases/line-difference.js';
import { filterRules } from '../src/pages/rules/filter-rules.js';
import { freeRuleId, isRuleId, withCopyOfRule, withNewRule } from '../src/pages/rules/rule-text.js';
import { emptyForm, requestOf } from '../src/pages/simulate/simulation-request.js';
import { csvOf } from '../src/ui/csv.js';
import { declarationParts } from '../src/ui/declaration-parts.js';
import { decisionRequest, startSimulation } from '@tidewaiter/contracts';
import { inspectionActSchema } from '@tidewaiter/declaration';
import { parse } from '@tidewaiter/rule-language';

const rule = {
  ruleId: 'VAL-001',
  ruleSetId: 'customs',
  name: 'Under-valued knitwear',
  text: { fr: 'Bonneterie sous-évaluée', ar: 'ملابس محبوكة' },
  agency: 'customs',
  lane: 'red',
  points: 40,
  state: 'changed',
  facts: ['item.origin'],
  diagnostics: { errors: 0, warnings: 0 },
  cases: { passed: 1, failed: 0 },
} as const;
const rows = [
  { ...rule, facts: [...rule.facts] },
  {
    ...rule,
    ruleId: 'SPS-1',
    name: 'Meat',
    text: {},
    agency: 'sps',
    lane: undefined,
    facts: [],
    state: 'new' as const,
  },
];

describe('filtering rules', () => {
  it.each([
    [{ text: 'KNIT under' }, ['VAL-001']],
    [{ text: 'sous-évaluée' }, ['VAL-001']],
    [{ text: 'محبوكة' }, ['VAL-001']],
    [{ text: 'val-0' }, ['VAL-001']],
    [{ lane: 'points' }, ['SPS-1']],
    [{ agency: 'sps' }, ['SPS-1']],
    [{ fact: 'item.origin' }, ['VAL-001']],
    [{ state: 'new', lane: 'red' }, []],
    [{}, ['VAL-001', 'SPS-1']],
  ])('%j finds %j', (filter, expected) => {
    expect(filterRules(rows, filter).map(({ ruleId }) => ruleId)).toEqual(expected);
  });
});

describe('writing rules into a draft', () => {
  const text = 'rule A-1 "One"\nwhen office = "X"\nthen lane red\n';

  it('appends a rule that the language can read', () => {
    const next = withNewRule(text, 'A-2', 'With "quotes"');
    const { document, diagnostics } = parse(next);
    expect(diagnostics).toEqual([]);
    expect(document.rules.map(({ ruleId, name }) => [ruleId, name])).toEqual([
      ['A-1', 'One'],
      ['A-2', 'With "quotes"'],
    ]);
  });

  it('copies a rule under another number and leaves the first as it was', () => {
    const next = withCopyOfRule(text, 'A-1', 'A-1-2') ?? '';
    expect(next.startsWith(text.trimEnd())).toBe(true);
    expect(parse(next).document.rules.map(({ ruleId }) => ruleId)).toEqual(['A-1', 'A-1-2']);
  });

  it('does not copy what it cannot read', () => {
    expect(withCopyOfRule('rule A-1 "One" when', 'A-1', 'A-2')).toBeUndefined();
  });

  it('finds a number that is free', () => {
    expect(freeRuleId('A-1', ['A-1', 'A-1-2'])).toBe('A-1-3');
    expect(isRuleId('VAL-014')).toBe(true);
    expect(isRuleId('a b')).toBe(false);
    expect(isRuleId('')).toBe(false);
  });
});

describe('the request of a simulation', () => {
  it('leaves out what was not chosen', () => {
    expect(requestOf({ ...emptyForm, datasetId: 'sample' })).toEqual({ datasetId: 'sample', candidate: 'drafts' });
  });

  it('says none where none was chosen, and keeps to the contract', () => {
    const request = requestOf({
      ...emptyForm,
      datasetId: 'sample',
      candidate: 'rel_1',
      baseline: 'none',
      model: 'none',
      from: '2026-01-01',
      title: ' A ',
    });
    expect(request).toEqual({
      datasetId: 'sample',
      candidate: { releaseId: 'rel_1' },
      baselineReleaseId: null,
      modelId: null,
      from: '2026-01-01',
      title: 'A',
    });
    expect(startSimulation.body?.safeParse(request).success).toBe(true);
  });
});

describe('comparing texts', () => {
  it('shows the line that changed between lines that did not', () => {
    expect(lineDifference('a\nb\nc', 'a\nB\nc')).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'B' },
      { kind: 'same', text: 'c' },
    ]);
  });

  it('knows texts that are wholly new or wholly gone', () => {
    expect(lineDifference('', 'a\nb').map(({ kind }) => kind)).toEqual(['added', 'added']);
    expect(lineDifference('a', '').map(({ kind }) => kind)).toEqual(['removed']);
  });
});

describe('an inspection act', () => {
  const finding = { item: 2, type: 'valuation', severity: 'major', duty: '120.50' } as const;

  it('adds and takes away a finding by the same tap', () => {
    const once = toggleFinding([], 2, 'valuation');
    expect(once).toHaveLength(1);
    expect(toggleFinding(once, 2, 'valuation')).toEqual([]);
    expect(toggleFinding(once, 1, 'valuation').map(({ item }) => item)).toEqual([1, 2]);
  });

  it('becomes an act of the schema; a conform one has no findings', () => {
    const irregular = actOf({ day: '2026-03-02', result: 'irregular', findings: [finding] });
    expect(inspectionActSchema.parse(irregular).findings).toEqual([
      { item: 2, type: 'valuation', severity: 'major', additional_duty: '120.50' },
    ]);
    const conform = actOf({ day: '2026-03-02', result: 'conform', findings: [finding] });
    expect(inspectionActSchema.safeParse(conform).success).toBe(true);
  });

  it.each([
    ['', true],
    ['12', true],
    ['12.50', true],
    ['12,50', false],
    ['-1', false],
  ])('takes %j as an amount: %s', (text, valid) => {
    expect(isDuty(text)).toBe(valid);
  });
});

describe('a request to try', () => {
  const body = exampleRequest(new Date('2026-03-02T10:15:00Z'));

  it('is one the service takes', () => {
    expect(decisionRequest.safeParse(JSON.parse(body)).error).toBeUndefined();
    expect(referenceOf(body)).toBe('TRY-20260302101500');
  });

  it('becomes a command that a shell reads back to the same text', () => {
    const quote = JSON.stringify({ reference: "it's" });
    const command = curlCommand({ origin: 'http://localhost:3000', body: quote, key: '' });
    expect(command).toContain(`-d '{"reference":"it'\\''s"}'`);
    expect(command).toContain('Bearer $TIDEWAITER_KEY');
  });
});

describe('tables as CSV', () => {
  it('quote what needs it and disarm what a spreadsheet would run', () => {
    expect(
      csvOf([
        ['a,b', 'say "x"'],
        ['=1+1', -3],
      ]),
    ).toBe('"a,b","say ""x"""\r\n\'=1+1,-3\r\n');
  });

  it('hold the items of a list under the heads its import reads', () => {
    expect(itemsCsv([{ value: 'CN', expiresOn: '2026-01-01' }])).toBe(
      'value,note,source,starts_on,expires_on\r\nCN,,,,2026-01-01\r\n',
    );
  });
});

describe('reading addresses and lists', () => {
  it('leaves out of a filter what is not a lane or a number', () => {
    expect(decisionFilterOf({ lane: 'purple', release: 'x', from: '2026-03-02' })).toEqual({
      from: '2026-03-02T00:00:00Z',
    });
    expect(decisionFilterOf({ lane: 'red', release: '4' })).toEqual({ lane: 'red', release: 4 });
  });

  it('counts what a new version of a list would change', () => {
    const before = [{ value: 'CN' }, { value: 'TR', note: 'a' }, { value: 'IN' }];
    const after = [{ value: 'CN' }, { value: 'TR', note: 'b' }, { value: 'VN' }];
    expect(countChanges(before, after)).toBe(3);
    expect(countChanges(before, before)).toBe(0);
    expect(findItems(before, 'a').map(({ value }) => value)).toEqual(['TR']);
  });

  it('splits a declaration into header and items in the order of the facts table', () => {
    const parts = declarationParts({
      items: [{ origin: 'CN', commodity_code: '6109' }],
      importer: { id: 'T1' },
      office: 'A',
    });
    expect(parts.header.map(({ name }) => name)).toEqual(['office', 'importer.id']);
    expect(parts.items[0]?.map(({ name }) => name)).toEqual(['item.commodity_code', 'item.origin']);
  });
});
