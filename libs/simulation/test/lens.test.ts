import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { frozenList, type ReleaseContent } from '@tidewaiter/decision';
import { openHistory, openPastColumns, writeDataset, type History } from '@tidewaiter/history';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  layGround,
  lens,
  otherRules,
  planSimulation,
  runSimulation,
  type LensFigures,
  type LensGround,
} from '../src/index.js';
import { generated } from './generated.js';
import { stumpModel } from './model.js';
import { contentOf, releaseOf } from './samples.js';

const dataset = 'generated';

const ruleTexts = {
  'VAL-1': `rule VAL-1 "Below the reference"
when item.customs_value / item.net_mass < 0.6 * reference.unit_value_median and not importer.authorised
then lane yellow, points 30`,
  'VAL-2': `rule VAL-2 "Half of the cheap parts"
when item.commodity_code in chapter 87 and item.customs_value < 300
then lane red, points 20
with share 0.4, valid from 2025-03-01`,
  'ORI-1': `rule ORI-1 "Doubtful preference"
when item.origin in ("CN", "VN") and item.tax_rate = 0
then points 45`,
  'ORI-2': `rule ORI-2 "Overdue for review"
when item.origin = "TR" and item.licence = false and item.tax_rate > 12
then lane red, points 10
with review by 2025-06-30`,
  'IMP-1': `rule IMP-1 "Watched importers by sea"
when importer.id in list watched and transport_mode != "40"
then lane blue, points 5
with valid until 2025-09-30`,
  'MOD-1': `rule MOD-1 "Score and few items"
when score > 0.8 and item_count <= 2 and draw < 0.7
then lane yellow, points 25`,
} as const;

type RuleId = keyof typeof ruleTexts;

/** Values that begin and end while the declarations are lodged, beside one that always counts. */
const watched = frozenList({ name: 'watched', label: { en: 'watched', fr: 'suivis', ar: 'مراقبون' } }, [
  { value: 'T1' },
  ...[2, 3, 5, 8].map((number) => ({ value: `T${number}`, startsOn: '2025-03-01', expiresOn: '2025-05-31' })),
  ...[7, 9, 11].map((number) => ({ value: `T${number}`, startsOn: '2025-06-01' })),
  ...[12, 13, 14, 15].map((number) => ({ value: `T${number}`, expiresOn: '2025-02-28' })),
]);

const policy = { randomRate: 0.03, points: { red: 70, yellow: 50 }, score: { red: 0.95, yellow: 0.85 }, seed: 'lens' };

function releaseWith(edited: Partial<Record<RuleId | 'NEW-1', string>> = {}) {
  const texts = Object.values<string>({ ...ruleTexts, ...edited });
  const model: ReleaseContent['model'] = { name: 'stump', version: 1, digest: 'stump 4', artefact: stumpModel(4) };
  return releaseOf(contentOf(texts.join('\n\n'), { policy, model, lists: [watched] }));
}

let home: string;
let history: History;
let ground: LensGround;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lens-'));
  history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
  await writeDataset(history, generated(3000), { dataset });
  const { modelDigest = '', release } = releaseWith();
  const columns = await openPastColumns({
    history,
    dataset,
    references: release.references,
    seed: policy.seed,
    model: release.model && { score: release.model.score, digest: modelDigest },
  });
  ground = await layGround(columns, release);
}, 300_000);
afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true, force: true });
});

/** What the lens says of a rule with this text, and what a simulation of the whole release says. */
async function both(ruleId: RuleId | 'NEW-1', text: string) {
  const [baseline, candidate] = [releaseWith(), releaseWith({ [ruleId]: text })];
  const rule = candidate.release.rules.find(({ checked }) => checked.rule.ruleId === ruleId)!;
  await ground.columns.load(rule.checked.facts);
  const figures = lens(ground, {
    rule,
    stretches: candidate.release.stretches,
    others: otherRules(ground, ruleId),
  });
  const result = await runSimulation(planSimulation({ baseline, candidate, dataset }), { history });
  return { figures, result, own: result.rules.find((one) => one.ruleId === ruleId)?.after };
}

function flowsOf({ lanes }: LensFigures): unknown[] {
  return Object.entries(lanes.matrix).flatMap(([before, row]) =>
    Object.entries(row).map(([after, declarations]) => ({ before, after, declarations })),
  );
}

const edits: readonly (readonly [RuleId | 'NEW-1', string])[] = [
  ['VAL-1', ruleTexts['VAL-1'].replace('0.6', '0.9')],
  ['VAL-1', ruleTexts['VAL-1'].replace('lane yellow, points 30', 'lane red, points 60')],
  ['VAL-2', ruleTexts['VAL-2'].replace('< 300', '< 700')],
  ['VAL-2', ruleTexts['VAL-2'].replace('share 0.4', 'share 0.9')],
  ['ORI-1', ruleTexts['ORI-1'].replace('points 45', 'points 75')],
  ['ORI-2', ruleTexts['ORI-2'].replace('2025-06-30', '2025-10-31')],
  ['IMP-1', ruleTexts['IMP-1'].replace('!= "40"', '= "10"').replace('lane blue', 'lane red')],
  ['MOD-1', ruleTexts['MOD-1'].replace('item_count <= 2', '(item_count <= 3 or container)')],
  [
    'NEW-1',
    'rule NEW-1 "New"\nwhen not (item.tax_rate between 5 and 12) and importer.id is present\nthen lane blue, points 10',
  ],
];

describe('the lens and a simulation of the release with the rule as it is written now', () => {
  it.each(edits)('agree on %s: %s', async (ruleId, text) => {
    const { figures, own, result } = await both(ruleId, text);
    expect(flowsOf(figures)).toEqual(
      result.transitions.map(({ after, before, declarations }) => ({ before, after, declarations })),
    );
    expect([figures.lanes.findsGained, figures.lanes.findsLost]).toEqual([
      result.flips.findsGained,
      result.flips.findsLost,
    ]);
    expect({
      ...figures.hits,
      knownHit: figures.quality.knownHit,
      knownClean: figures.quality.knownClean,
      unknown: figures.quality.unknown,
      precision: figures.quality.precision,
      unique: figures.quality.unique,
      uniquePrecision: figures.quality.uniquePrecision,
      duty: figures.quality.duty,
    }).toEqual({
      declarations: own?.declarations,
      items: own?.items,
      applied: own?.applied,
      knownHit: own?.knownHit,
      knownClean: own?.knownClean,
      unknown: own?.unknown,
      precision: own?.precision,
      unique: own?.unique,
      uniquePrecision: own?.uniquePrecision,
      duty: own?.additionalDuty,
    });
    expect(figures.randomStream).toEqual(result.comparison.randomStream);
    expect(figures.totals).toEqual({ declarations: result.totals.declarations, items: result.totals.items });
    expect(figures.check.differing).toBe(0);
    expect(figures.hits.declarations).toBeGreaterThan(0);
  });

  it('changes no lane where the rule is as it was', async () => {
    const { figures, result } = await both('VAL-2', ruleTexts['VAL-2']);
    expect(result.flips.declarations).toBe(0);
    expect(flowsOf(figures).filter((flow) => flow.before !== flow.after && flow.declarations > 0)).toEqual([]);
  });
});
