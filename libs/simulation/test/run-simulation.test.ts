import { readFile, rm } from 'node:fs/promises';
import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import { writeDataset, type History, type HistoryEntry } from '@tidewaiter/history';
import { describe, expect, it } from '@jest/globals';
import { planSimulation, runSimulation, simulatedDeclarations } from '../src/index.js';
import { outcomePath } from '../src/outcome-file.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'hand';

function entry(
  reference: string,
  declaration: Omit<Declaration, 'office'>,
  found?: number | 'clean' | 'blind',
): HistoryEntry {
  const whole: HistoryEntry = { reference, declaration: { office: 'CUO01', ...declaration } as Declaration, draw: 0.5 };
  if (found === undefined) return whole;
  const result = found === 'clean' ? 'conform' : found === 'blind' ? 'notExamined' : 'irregular';
  const findings: InspectionAct['findings'] =
    typeof found === 'number' ? [{ type: 'valuation', severity: 'minor', additional_duty: String(found) }] : [];
  return {
    ...whole,
    act: { inspected_on: '2026-01-20', result, findings },
    selectedBy: found === 'clean' ? 'random' : 'policy',
  };
}

function goods(code: string, mass: number, value: number): Declaration['items'][number] {
  return { commodity_code: code, net_mass: mass, customs_value: value };
}

/** Eight declarations; shirts (610910) have the reference value 10 per kg. */
const entries: HistoryEntry[] = [
  entry('D1', { lodged_on: '2026-01-05', importer: { id: 'T1' }, items: [goods('610910', 10, 50)] }, 100.1),
  entry(
    'D2',
    { lodged_on: '2026-01-06', importer: { id: 'T2' }, items: [goods('610910', 10, 50), goods('61091000', 1, 1)] },
    'clean',
  ),
  entry('D3', { lodged_on: '2026-01-07', importer: { id: 'T3' }, items: [goods('610910', 10, 90)] }, 50.2),
  entry('D4', { lodged_on: '2026-01-08', importer: { id: 'T7' }, items: [goods('870899', 10, 50)] }),
  entry('D5', { lodged_on: '2026-01-09', importer: { id: 'T7' }, items: [goods('870899', 10, 50)] }, 'blind'),
  entry(
    'D6',
    { lodged_on: '2026-01-10', importer: { id: 'T4', authorised: true }, items: [goods('870899', 1, 900)] },
    25.3,
  ),
  entry('D7', { lodged_on: '2026-02-01', importer: { id: 'T4' }, items: [goods('870899', 1, 900)] }, 'clean'),
  entry('D8', { lodged_on: '2026-02-02', items: [goods('010121', 1, 900)] }),
];

const undervalued = `rule VAL-1 "Shirts far below the reference"
when item.customs_value / item.net_mass < reference.unit_value_low
then lane red, points 40
`;
const watched = `rule IMP-1 "Watched importers"
when importer.id in list watched
then lane yellow, points 30
`;
const dear = `rule VAL-2 "Dear parts"
when item.commodity_code in heading 8708 and item.customs_value > 800
then points 60
`;

async function simulate(history: History, floor = 2) {
  await writeDataset(history, entries, { dataset });
  const plan = planSimulation({
    baseline: releaseOf(contentOf(watched)),
    candidate: releaseOf(contentOf(undervalued + watched + dear)),
    dataset,
    precisionFloor: floor,
  });
  return { plan, result: await runSimulation(plan, { history }) };
}

describe('runSimulation', () => {
  it('counts lanes before and after, worked out by hand', () =>
    withHistory(async (history) => {
      const { result } = await simulate(history);
      // Before: D1, D4, D5 yellow. After: D1, D2 red (undervalued), D4, D5 yellow (watched), D6, D7 yellow (60 points).
      expect(result.transitions.filter(({ declarations }) => declarations > 0)).toEqual([
        {
          before: 'yellow',
          after: 'red',
          declarations: 1,
          knownHit: 1,
          knownClean: 0,
          unknown: 0,
          additionalDuty: 100.1,
        },
        {
          before: 'yellow',
          after: 'yellow',
          declarations: 2,
          knownHit: 0,
          knownClean: 0,
          unknown: 2,
          additionalDuty: 0,
        },
        { before: 'green', after: 'red', declarations: 1, knownHit: 0, knownClean: 1, unknown: 0, additionalDuty: 0 },
        {
          before: 'green',
          after: 'yellow',
          declarations: 2,
          knownHit: 1,
          knownClean: 1,
          unknown: 0,
          additionalDuty: 25.3,
        },
        {
          before: 'green',
          after: 'green',
          declarations: 2,
          knownHit: 1,
          knownClean: 0,
          unknown: 1,
          additionalDuty: 50.2,
        },
      ]);
      expect(result.totals).toEqual({
        declarations: 8,
        knownHit: 3,
        knownClean: 2,
        unknown: 3,
        additionalDuty: 175.6,
        items: 9,
        customsValue: 2991,
      });
      expect(result.after.inspections).toMatchObject({
        declarations: 6,
        knownHit: 2,
        knownClean: 2,
        unknown: 2,
        precision: { n: 4, value: 0.5 },
        recall: 2 / 3,
      });
      expect(result.after.inspections.precision.interval?.low).toBeCloseTo(0.15, 2);
      expect(result.before.inspections.precision).toEqual({ n: 1, value: null, interval: null });
      expect(result.after.causes).toEqual({ rule: 4, random: 0, points: 2, score: 0, none: 2 });
      expect(result.flips).toEqual({
        declarations: 4,
        stricter: 4,
        laxer: 0,
        findsGained: 1,
        findsLost: 0,
        dutyGained: 25.3,
        dutyLost: 0,
      });
      expect(result.period).toEqual({ from: '2026-01-05', to: '2026-02-02' });
    }));

  it('counts hits, unique hits and items per rule', () =>
    withHistory(async (history) => {
      const { result } = await simulate(history);
      expect(
        result.rules.map(({ ruleId, before, after }) => [ruleId, before?.declarations, after?.declarations]),
      ).toEqual([
        ['IMP-1', 3, 3],
        ['VAL-1', undefined, 2],
        ['VAL-2', undefined, 2],
      ]);
      // D1 is hit by both VAL-1 and IMP-1; D2 by two items of VAL-1 alone.
      expect(result.rules[1]?.after).toMatchObject({
        lane: 'red',
        points: 40,
        items: 3,
        applied: 2,
        unique: 1,
        knownHit: 1,
        knownClean: 1,
        precision: { n: 2, value: 0.5 },
        uniquePrecision: { n: 1, value: null },
      });
      expect(result.rules[0]?.after).toMatchObject({ items: null, unique: 2, unknown: 2 });
      expect(result.rules[0]?.before).toMatchObject({ unique: 3 });
    }));

  it('lists the declarations that change lane, page by page', () =>
    withHistory(async (history) => {
      const { result } = await simulate(history);
      const simulation = { history, dataset, digest: result.digest };
      const first = await simulatedDeclarations(simulation, { flips: true }, { limit: 3 });
      expect(first.items.map(({ reference, before, after }) => [reference, before, after])).toEqual([
        ['D2', 'green', 'red'],
        ['D6', 'green', 'yellow'],
        ['D7', 'green', 'yellow'],
      ]);
      const unknown = { ...simulation, digest: 'sha256:0' };
      await expect(simulatedDeclarations(unknown, {}, { limit: 1 })).rejects.toMatchObject({
        code: 'unknownSimulation',
      });
      const second = await simulatedDeclarations(simulation, { flips: true }, { after: first.next, limit: 3 });
      expect(second.items).toEqual([
        {
          position: 4,
          reference: 'D1',
          lodgedOn: '2026-01-05',
          office: 'CUO01',
          importer: 'T1',
          authorised: null,
          items: 1,
          customsValue: 50,
          score: null,
          outcome: 'irregular',
          additionalDuty: 100.1,
          before: 'yellow',
          after: 'red',
          causeBefore: 'rule',
          causeAfter: 'rule',
          pointsBefore: 30,
          pointsAfter: 70,
          rulesBefore: ['IMP-1'],
          rulesAfter: ['VAL-1', 'IMP-1'],
        },
      ]);
      expect(second.next).toBeUndefined();
      const byRule = await simulatedDeclarations(simulation, { ruleId: 'VAL-2', outcome: 'conform' }, { limit: 9 });
      expect(byRule.items.map(({ reference }) => reference)).toEqual(['D7']);
    }));

  it('keeps to the slice', () =>
    withHistory(async (history) => {
      const { plan } = await simulate(history);
      const run = (slice: { period?: { from?: string; to?: string }; offices?: string[] }) =>
        runSimulation({ ...plan, slice }, { history });
      expect((await run({ period: { from: '2026-02-01' } })).totals.declarations).toBe(2);
      expect((await run({ period: { to: '2026-01-31' } })).totals.declarations).toBe(6);
      const empty = await run({ offices: ['CUO02'] });
      expect(empty).toMatchObject({
        totals: { declarations: 0, items: 0 },
        period: null,
        comparison: { inspections: 0 },
      });
    }));

  it('gives the same result and keeps the same bytes for the same inputs', () =>
    withHistory(async (history) => {
      const first = await simulate(history);
      const path = outcomePath(history, dataset, first.result.digest);
      const kept = await readFile(path);
      await rm(path);
      const again = await runSimulation(first.plan, { history });
      expect(await readFile(path)).toEqual(kept);
      expect(JSON.stringify(again)).toBe(JSON.stringify(first.result));
      const other = await runSimulation({ ...first.plan, precisionFloor: 3 }, { history });
      expect(other.digest).not.toBe(first.result.digest);
    }));

  it('compares with nothing selected when there is no baseline', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries, { dataset });
      const result = await runSimulation(planSimulation({ candidate: releaseOf(contentOf(watched)), dataset }), {
        history,
      });
      expect(result.before.lanes.green.declarations).toBe(8);
      expect(result.flips.stricter).toBe(3);
      expect(result.rules[0]?.before).toBeUndefined();
    }));

  it('leaves out rules outside their validity, and lets rules in shadow hit without effect', () =>
    withHistory(async (history) => {
      await writeDataset(history, entries, { dataset });
      const rule = (id: string, meta: string) =>
        `rule ${id} "Any"\nwhen item.commodity_code is present\nthen lane red, points 1\n${meta}\n`;
      const text = `${rule('A', 'with valid from 2026-01-06, valid until 2026-01-08')}${rule('B', 'with review by 2026-01-09')}`;
      const result = await runSimulation(planSimulation({ candidate: releaseOf(contentOf(text)), dataset }), {
        history,
      });
      expect(
        result.rules.map(({ ruleId, after }) => [ruleId, after?.declarations, after?.applied, after?.unique]),
      ).toEqual([
        ['A', 3, 3, 0],
        ['B', 8, 5, 2],
      ]);
      expect(result.after.lanes.red.declarations).toBe(5);
    }));

  it('stops when asked', () =>
    withHistory(async (history) => {
      const { plan } = await simulate(history);
      const abort = new AbortController();
      const run = runSimulation(plan, {
        history,
        signal: abort.signal,
        onProgress: ({ step }) => step === 'judging' && abort.abort(new Error('cancelled')),
      });
      await expect(run).rejects.toThrow('cancelled');
    }));
});
