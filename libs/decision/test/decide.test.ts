import { describe, expect, it } from '@jest/globals';
import type { Declaration } from '@tidewaiter/declaration';
import {
  canonicalRelease,
  decide,
  prepareRelease,
  runCase,
  type PreparedRelease,
  type ReleaseContent,
} from '../src/index.js';

const label = { en: 'x', fr: 'x', ar: 'x' };

const rules = `
rule VAL-1 "Cheap knitwear"
when item.commodity_code in chapter 61 and item.customs_value / item.net_mass < 0.5 * reference.unit_value_median
then lane yellow, points 30
because VAL
control weigh_sample, check_invoice
with priority 5

rule ORI-1 "Origin on the list"
when item.origin in list risky and not importer.authorised
then lane red, points 40
because ORI
control check_origin_marks, weigh_sample
with priority 9, valid until 2026-06-30

rule OLD-1 "Review overdue"
when item.origin = "CN"
then lane red, points 500
with review by 2020-01-01

rule HALF-1 "Half of the parcels"
when transport_mode = "50"
then lane red, points 10
with share 0.5
`;

function content(overrides: Partial<ReleaseContent> = {}): ReleaseContent {
  return {
    ruleSets: [{ id: 'core', agency: 'customs', text: rules }],
    lists: [{ name: 'risky', label, values: ['CN', 'XX'] }],
    references: [{ code: '610910', median: 20, low: 8 }],
    controls: [],
    policy: { randomRate: 0.02, points: { red: 100, yellow: 60 }, score: {}, seed: 's' },
    ...overrides,
  };
}

function prepared(overrides: Partial<ReleaseContent> = {}): PreparedRelease {
  const { release, diagnostics } = prepareRelease(content(overrides));
  expect(diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error')).toEqual([]);
  if (release === undefined) throw new Error('the rules of this test have errors');
  return release;
}

const item = { commodity_code: '61091000', origin: 'CN', net_mass: 100, customs_value: 900 };

function declaration(parts: Partial<Declaration> = {}): Declaration {
  return {
    office: 'CUO01',
    procedure: '4000',
    lodged_on: '2026-03-02',
    importer: { id: 'T1', authorised: false },
    items: [item],
    ...parts,
  } as Declaration;
}

const context = { today: '2026-03-02', draw: 0.9 };

describe('decide', () => {
  it('takes the strictest lane of the hits, lists them by priority and joins their controls', () => {
    const decision = decide(prepared(), declaration(), context);
    expect(decision).toMatchObject({ lane: 'red', cause: 'rule', points: 70, probability: 1, agencies: ['customs'] });
    expect(decision.hits.map(({ ruleId, items, applied }) => [ruleId, items, applied])).toEqual([
      ['ORI-1', [1], true],
      ['VAL-1', [1], true],
      ['OLD-1', [1], false],
    ]);
    expect(decision.controls).toEqual(['check_origin_marks', 'weigh_sample', 'check_invoice']);
  });

  it('names the items a rule hit, and none for a rule on the header', () => {
    const items = [{ ...item, origin: 'FR', customs_value: 9000 }, item, { ...item, origin: 'XX' }];
    const decision = decide(prepared(), declaration({ items, transport_mode: '50' }), { ...context, draw: 0.5 });
    const byRule = new Map(decision.hits.map((hit) => [hit.ruleId, hit.items]));
    expect(byRule.get('ORI-1')).toEqual([2, 3]);
    expect(byRule.get('HALF-1')).toEqual([]);
  });

  it('does not fire a rule outside its validity; points alone reach yellow', () => {
    const later = decide(prepared(), declaration({ lodged_on: '2026-07-01' }), context);
    expect(later.hits.map((hit) => hit.ruleId)).toEqual(['VAL-1', 'OLD-1']);
    expect(later.lane).toBe('yellow');
  });

  it('sends the random stream to red, with the rate as its probability', () => {
    const clean = declaration({ items: [{ ...item, origin: 'FR', customs_value: 9000 }] });
    expect(decide(prepared(), clean, { ...context, draw: 0.019 })).toMatchObject({
      lane: 'red',
      cause: 'random',
      probability: 0.02,
    });
    expect(decide(prepared(), clean, { ...context, draw: 0.02 })).toMatchObject({
      lane: 'green',
      cause: 'none',
      probability: 0.02,
    });
  });

  it('applies a rule with a share to that share of the draws, and says so in the probability', () => {
    const parcel = declaration({ transport_mode: '50', items: [{ ...item, origin: 'FR', customs_value: 9000 }] });
    const release = prepared();
    const draws = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000);
    const decisions = draws.map((draw) => decide(release, parcel, { ...context, draw }));
    const selected = decisions.filter((decision) => decision.lane === 'red').length;
    expect(selected / 1000).toBeCloseTo(decisions[0]?.probability ?? 0, 2);
    expect(decisions.every((decision) => decision.hits.length === 1)).toBe(true);
  });

  it('knows the reference value by the first six digits; without one the comparison is unknown', () => {
    const unknownCode = declaration({ items: [{ ...item, commodity_code: '61101100', origin: 'FR' }] });
    expect(decide(prepared(), unknownCode, context).hits).toEqual([]);
  });

  it('is the same for the same inputs', () => {
    expect(decide(prepared(), declaration(), context)).toEqual(decide(prepared(), declaration(), context));
  });
});

describe('prepareRelease', () => {
  it('refuses rules with errors and names the rule set', () => {
    const text = 'rule A "a"\nwhen item.nothing = 1\nthen lane red, points 1\n';
    const { release, diagnostics } = prepareRelease(content({ ruleSets: [{ id: 'bad', agency: 'sps', text }] }));
    expect(release).toBeUndefined();
    expect(diagnostics).toContainEqual(expect.objectContaining({ ruleSetId: 'bad' }));
  });

  it('refuses the same rule id in two rule sets', () => {
    const ruleSets = ['a', 'b'].map((id) => ({
      id,
      agency: id,
      text: 'rule A "a"\nwhen importer.authorised\nthen points 1\n',
    }));
    expect(prepareRelease(content({ ruleSets })).release).toBeUndefined();
  });
});

describe('canonicalRelease', () => {
  it('does not depend on the order of rule sets and lists, but on every value', () => {
    const a = content({
      lists: [
        { name: 'b', label, values: ['1'] },
        { name: 'a', label, values: [] },
      ],
    });
    const b = content({
      lists: [
        { name: 'a', label, values: [] },
        { name: 'b', label, values: ['1'] },
      ],
    });
    expect(canonicalRelease(a, {})).toBe(canonicalRelease(b, {}));
    expect(canonicalRelease(a, { simulation: 'x' })).not.toBe(canonicalRelease(a, {}));
    const c = content({
      lists: [
        { name: 'a', label, values: [] },
        { name: 'b', label, values: ['2'] },
      ],
    });
    expect(canonicalRelease(c, {})).not.toBe(canonicalRelease(b, {}));
  });
});

describe('runCase', () => {
  it('passes when the rule does what the case says, and fails otherwise', () => {
    const release = prepared();
    const one = { ruleId: 'ORI-1', name: 'from a listed origin', declaration: declaration() };
    expect(runCase(release, { ...one, expect: { hits: true, lane: 'red' } })).toMatchObject({
      passed: true,
      hits: true,
    });
    expect(runCase(release, { ...one, expect: { hits: true, lane: 'blue' } }).passed).toBe(false);
    expect(runCase(release, { ...one, expect: { hits: false } }).passed).toBe(false);
    expect(runCase(release, { ...one, ruleId: 'NONE', expect: { hits: true } })).toMatchObject({
      passed: false,
      known: false,
    });
  });
});

describe('a value of a list that has its days', () => {
  const risky = {
    name: 'risky',
    label,
    values: ['XX'],
    dated: [
      { value: 'CN', from: '2026-03-01', until: '2026-03-31' },
      { value: 'TR', from: '2026-03-31' },
      { value: 'VN', until: '2026-02-28' },
    ],
  };
  const hitsOn = (lodged_on: string): string[] =>
    ['CN', 'TR', 'VN', 'XX'].filter((origin) =>
      decide(prepared({ lists: [risky] }), declaration({ lodged_on, items: [{ ...item, origin }] }), {
        today: '2026-05-01',
        draw: 0.5,
      }).hits.some(({ ruleId }) => ruleId === 'ORI-1'),
    );

  it.each([
    ['2025-01-01', ['VN', 'XX']],
    ['2026-02-28', ['VN', 'XX']],
    ['2026-03-01', ['CN', 'XX']],
    ['2026-03-31', ['CN', 'TR', 'XX']],
    ['2026-04-01', ['TR', 'XX']],
  ])('counts for declarations lodged from its first to its last day: %s', (day, expected) => {
    expect(hitsOn(day)).toEqual(expected);
  });

  it('is one of the list, whatever its days, for a case', () => {
    const ofOldOrigin = { importer: { authorised: false }, items: [{ ...item, origin: 'VN' }] };
    const ruleCase = { ruleId: 'ORI-1', name: 'n', declaration: ofOldOrigin };
    expect(runCase(prepared({ lists: [risky] }), { ...ruleCase, expect: { hits: true } }).passed).toBe(true);
  });

  it('is covered by the digest, days included', () => {
    const later = { ...risky, dated: risky.dated.map((one) => ({ ...one, until: '2026-12-31' })) };
    const of = (list: typeof risky): string => canonicalRelease(content({ lists: [list] }), {});
    expect(of(later)).not.toBe(of(risky));
  });
});
