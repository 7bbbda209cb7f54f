import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { vocabularyOf } from '@tidewaiter/declaration';
import { openHistory, writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { mine, type MiningResult } from '@tidewaiter/learning';
import { check, parse, print } from '@tidewaiter/rule-language';
import { defaultSeed, type PastDeclaration } from '@tidewaiter/sample-history';
import { gradeLines, gradeOf, knowingRelease, type Grade } from '../support/mining-grade.js';
import { sampleHistory } from '../support/sample.js';

jest.setTimeout(600_000);

/** Asked for figures at full size: `TIDEWAITER_MINE_DECLARATIONS=120000 npm run jest -- test/mining`. */
const declarations = Number(process.env['TIDEWAITER_MINE_DECLARATIONS'] ?? 40_000);
const seed = Number(process.env['TIDEWAITER_MINE_SEED'] ?? defaultSeed);
// Another number of declarations gives the same traders and other declarations.
const gradedOn = Math.round(declarations * 0.7) + 1;
const release = knowingRelease(seed);

let home: string;
let history: History;
let result: MiningResult;
let grade: Grade;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tidewaiter-mining-'));
  history = await openHistory(home, { clock: () => new Date('2026-07-01T00:00:00Z') });
  await writeDataset(history, untold(sampleHistory(declarations, seed)), { dataset: 'sample' });
  result = await mine({ history, dataset: 'sample', release });
  grade = gradeOf(result.suggestions, sampleHistory(gradedOn, seed), release);
});

afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true });
});

/** Without the truth. */
function* untold(past: Iterable<PastDeclaration>): Iterable<HistoryEntry> {
  for (const { truth: _, ...known } of past) yield known;
}

describe('mining a history in which no rule was active', () => {
  it('rediscovers at least 70 % of the schemes with less than 10 % false suggestions, by the hidden truth', () => {
    if (process.env['TIDEWAITER_MINE_DECLARATIONS'] !== undefined) console.log(gradeLines(grade).join('\n'));
    expect(result.suggestions.length).toBeGreaterThanOrEqual(7);
    expect(grade.rediscovered.length).toBeGreaterThanOrEqual(0.7 * 7);
    expect(grade.falseShare).toBeLessThan(0.1);
  });

  it('says rates that the truth bears out, and a base from the random stream', () => {
    const overstated = grade.graded.filter(({ lift, suggestion }) => lift < suggestion.corrected.liftInterval.low);
    expect(result.base.source).toBe('randomStream');
    expect(result.base.interval.low).toBeLessThan(grade.prevalence);
    expect(result.base.interval.high).toBeGreaterThan(0.8 * grade.prevalence);
    expect(overstated.length).toBeLessThan(0.35 * grade.graded.length);
  });

  it('drafts rules that check without a finding and come with cases that show them hit and miss', () => {
    const names = [...release.lists.keys()].map((name) => ({ name, label: { en: name, fr: name, ar: name } }));
    for (const { cases, ruleId, text } of result.suggestions) {
      const { document, diagnostics } = parse(text);
      const found = check(document, vocabularyOf(names));
      expect([...diagnostics, ...found.diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(document.rules.map((rule) => rule.ruleId)).toEqual([ruleId]);
      expect(parse(print(document)).diagnostics).toEqual([]);
      expect(new Set(cases.map(({ hits }) => hits)).size).toBe(2);
    }
  });

  it('orders by finds gained for each inspection, and repeats nothing', () => {
    const lows = result.suggestions.map(({ gain }) => gain.interval.low);
    expect([...lows].sort((a, b) => b - a)).toEqual(lows);
    expect(new Set(result.suggestions.map(({ ruleId }) => ruleId)).size).toBe(lows.length);
  });
});

describe('mining beside active rules', () => {
  it('suggests what they do not find, and says how much they find already', async () => {
    const known = grade.graded.find(({ scheme }) => scheme === 'undervaluation')?.suggestion;
    if (known === undefined) throw new Error('nothing about low values was suggested');
    const active = knowingRelease(seed, known.text);
    const beside = await mine({ history, dataset: 'sample', release: active });
    expect(beside.suggestions.map(({ condition }) => condition)).not.toContain(known.condition);
    expect(beside.suggestions.some(({ overlap }) => overlap.alreadyHit > 0)).toBe(true);
    expect(beside.suggestions.every(({ overlap }) => overlap.share <= 0.9)).toBe(true);
    const others = gradeOf(beside.suggestions, sampleHistory(10_001, seed), active);
    expect(others.graded.some(({ scheme }) => scheme !== undefined && scheme !== 'undervaluation')).toBe(true);
  });
});
