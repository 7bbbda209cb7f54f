import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHistory, openPastColumns, writeDataset, type History } from '@tidewaiter/history';
import { lanes } from '@tidewaiter/rule-language';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  layGround,
  lens,
  listDeclarations,
  otherRules,
  type LensGroup,
  type LensGround,
  type LensRequest,
  type ListedFigure,
} from '../src/index.js';
import { generated } from './generated.js';
import { contentOf, releaseOf } from './samples.js';

const dataset = 'generated';
const cheap = (limit: number, share: number) => `rule VAL-1 "Cheap"
when item.customs_value < ${limit}
then lane red, points 20
with share ${share}`;
const origin = `rule ORI-1 "Origin"
when item.origin in ("CN", "VN")
then lane yellow, points 45`;
const everything = 10_000;

let home: string;
let history: History;
let ground: LensGround;
let request: LensRequest;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'lens-list-'));
  history = await openHistory(home, { clock: () => new Date('2026-03-02T08:00:00Z') });
  await writeDataset(history, generated(3000), { dataset });
  const { release } = releaseOf(contentOf(`${cheap(400, 0.5)}\n\n${origin}`));
  ground = await layGround(await openPastColumns({ history, dataset, references: new Map(), seed: 'lens' }), release);
  const [rule] = releaseOf(contentOf(cheap(700, 0.7))).release.rules;
  request = { rule: rule!, stretches: release.stretches, others: otherRules(ground, 'VAL-1') };
}, 120_000);
afterAll(async () => {
  await history.close();
  await rm(home, { recursive: true, force: true });
});

const listed = (group: LensGroup, size = everything) => listDeclarations(ground, request, { group, size });

describe('the declarations behind a number of the lens', () => {
  it('are as many as the number says', () => {
    const { hits, lanes: change, overlaps, quality } = lens(ground, request);
    const { matrix: _, ...changes } = change;
    const { knownClean, knownHit, unique, unknown } = quality;
    const figures: Record<ListedFigure, number> = {
      hits: hits.declarations,
      applied: hits.applied,
      ...changes,
      knownHit,
      knownClean,
      unknown,
      unique,
    };
    const totals = Object.keys(figures).map((figure) => [
      figure,
      listed({ kind: 'figure', figure: figure as ListedFigure }).total,
    ]);
    expect(Object.fromEntries(totals)).toEqual(figures);
    expect(hits.applied).toBeLessThan(hits.declarations);
    expect(change.newlyRed).toBeGreaterThan(0);
    expect(change.findsGained).toBeGreaterThan(0);
    expect(unique).toBeGreaterThan(0);
    expect(overlaps.map(({ ruleId }) => listed({ kind: 'overlap', ruleId }).total)).toEqual(
      overlaps.map(({ declarations }) => declarations),
    );
    expect(overlaps).toHaveLength(1);
  });

  it('have the lanes that they are listed for', () => {
    const { matrix } = lens(ground, request).lanes;
    const flows = lanes
      .flatMap((before) => lanes.map((after) => ({ before, after })))
      .filter((one) => one.before !== one.after);
    for (const { after, before } of flows) {
      const { declarations, total } = listed({ kind: 'lanes', before, after });
      expect({ before, after, total }).toEqual({ before, after, total: matrix[before][after] });
      expect(declarations.every((one) => one.before === before && one.after === after)).toBe(true);
      expect(declarations).toHaveLength(total);
    }
  });

  it('are the same excerpt every time, at most as long as asked for, and part of the longer one', () => {
    const group: LensGroup = { kind: 'figure', figure: 'hits' };
    const { declarations, total } = listed(group, 20);
    expect(declarations).toHaveLength(20);
    expect(total).toBeGreaterThan(20);
    expect(listed(group, 20).declarations).toEqual(declarations);
    expect(listed(group, 60).declarations).toEqual(expect.arrayContaining([...declarations]));
    expect(new Set(listed(group).declarations.map(({ reference }) => reference)).size).toBe(total);
  });

  it('are none for a rule that the release does not have', () => {
    expect(listed({ kind: 'overlap', ruleId: 'NONE-1' })).toEqual({ total: 0, declarations: [] });
  });
});

describe('figures of a rule that is edited', () => {
  const edits: [limit: number, share: number, points: number][] = [
    [700, 0.7, 20],
    [710, 0.7, 20],
    [650, 0.7, 20],
    [650, 0.2, 20],
    [650, 0.2, 60],
    [0, 0.2, 60],
    [650, 0.7, 60],
    [700, 0.7, 60],
    [400, 0.5, 20],
    [5000, 1, 20],
    [4990, 0.9, 20],
  ];

  it('are those of a first question, whatever was asked before', () => {
    const { stretches } = request;
    const kept = otherRules(ground, 'VAL-1');
    for (const [limit, share, points] of edits) {
      const text = cheap(limit, share).replace('lane red, points 20', `points ${points}`);
      const [rule] = releaseOf(contentOf(share < 1 ? text : text.replace(/\nwith.*/, ''))).release.rules;
      const asked = (others: LensRequest['others']) => lens(ground, { rule: rule!, stretches, others });
      // What is listed meanwhile may be of another text of the rule.
      listDeclarations(
        ground,
        { ...request, others: kept },
        { group: { kind: 'figure', figure: 'newlyRed' }, size: 9 },
      );
      expect(asked(kept)).toEqual(asked(otherRules(ground, 'VAL-1')));
    }
  });
});
