import { conform, irregular } from '@tidewaiter/history';
import { combine, type Bitmap } from '@tidewaiter/rule-index';
import type { Lane } from '@tidewaiter/rule-language';
import { leastSelected, strictnessOf } from '../strictness.js';
import { askedBy } from './asked-by-hit.js';
import { lanesWithRule, type LanesWithRule } from './lanes-with-rule.js';
import { has, type LensGround } from './lens-ground.js';
import type { LensRequest } from './lens.js';
import { placesIn } from './places-in.js';
import { isAlone } from './traits.js';
import { sampleDeclarations, type SampleDeclaration } from './sample-declarations.js';

/** Figures of the lens that count declarations. */
export type ListedFigure =
  | 'hits'
  | 'applied'
  | 'newlyRed'
  | 'newlyYellow'
  | 'noLongerSelected'
  | 'findsGained'
  | 'findsLost'
  | 'knownHit'
  | 'knownClean'
  | 'unknown'
  | 'unique';

/** The declarations behind one number of the lens: a figure, a change of lane, or the hits shared with another rule. */
export type LensGroup =
  | { readonly kind: 'figure'; readonly figure: ListedFigure }
  | { readonly kind: 'lanes'; readonly before: Lane; readonly after: Lane }
  | { readonly kind: 'overlap'; readonly ruleId: string };

export interface LensList {
  /** All that there are. */
  readonly total: number;
  /** Some of them, the same ones every time, in the order of the dataset. */
  readonly declarations: readonly SampleDeclaration[];
}

/** What is listed, and how many at most. */
export interface LensExcerpt {
  readonly group: LensGroup;
  readonly size: number;
}

/** Lists the declarations that a number of `lens` counts. The facts that the rule reads are loaded. */
export function listDeclarations(ground: LensGround, request: LensRequest, { group, size }: LensExcerpt): LensList {
  const { others, rule, stretches } = request;
  const { applied, declarations } = ground.bitsOf(rule, stretches);
  const lanes = lanesWithRule(others, { applied, asked: askedBy(rule, ground.release) });
  const groups = { ground, request, applied, declarations, lanes };
  const places = placesOf(group, groups);
  return { total: places.length, declarations: sampleDeclarations(ground.columns, places, { size, lanes }) };
}

interface Groups {
  readonly ground: LensGround;
  readonly request: LensRequest;
  readonly applied: Bitmap;
  readonly declarations: Bitmap;
  readonly lanes: LanesWithRule;
}

function placesOf(group: LensGroup, groups: Groups): Uint32Array {
  const { applied, declarations, lanes, request } = groups;
  const { released, rules } = request.others;
  switch (group.kind) {
    case 'overlap': {
      const other = rules.find(({ rule }) => rule.checked.rule.ruleId === group.ruleId);
      return other ? placesIn(combine('all', [declarations, other.declarations])) : new Uint32Array();
    }
    case 'lanes': {
      const [before, after] = [strictnessOf(group.before), strictnessOf(group.after)];
      return changed((at) => lanes.before(at) === before && lanes.after(at) === after);
    }
    case 'figure':
      return changes.has(group.figure)
        ? changed((at) => isOfFigure[group.figure](at, groups))
        : placesIn(declarations).filter((at) => isOfFigure[group.figure](at, groups));
  }
  /** Only what the rule hits now, or hit before, can change. */
  function changed(isListed: (at: number) => boolean): Uint32Array {
    const touched = combine('any', [applied, ...(released ? [released.applied] : [])]);
    return placesIn(touched).filter((at) => lanes.before(at) !== lanes.after(at) && isListed(at));
  }
}

/** Figures that count declarations with another lane than before; the others count hits. */
const changes: ReadonlySet<ListedFigure> = new Set([
  'newlyRed',
  'newlyYellow',
  'noLongerSelected',
  'findsGained',
  'findsLost',
]);

const [red, yellow] = [strictnessOf('red'), strictnessOf('yellow')];

const isOfFigure: Readonly<Record<ListedFigure, (at: number, groups: Groups) => boolean>> = {
  hits: () => true,
  applied: (at, { applied }) => has(applied, at),
  newlyRed: (at, { lanes }) => lanes.after(at) === red,
  newlyYellow: (at, { lanes }) => lanes.after(at) === yellow,
  noLongerSelected: (at, { lanes }) => isLost(at, lanes),
  findsGained: (at, { ground, lanes }) => isGained(at, lanes) && resultOf(at, ground) === irregular,
  findsLost: (at, { ground, lanes }) => isLost(at, lanes) && resultOf(at, ground) === irregular,
  knownHit: (at, { ground }) => resultOf(at, ground) === irregular,
  knownClean: (at, { ground }) => resultOf(at, ground) === conform,
  unknown: (at, { ground }) => resultOf(at, ground) !== irregular && resultOf(at, ground) !== conform,
  unique: (at, { applied, request }) => isAlone(request.others.traits[at] ?? 0) && has(applied, at),
};

function isGained(at: number, { after, before }: LanesWithRule): boolean {
  return before(at) < leastSelected && after(at) >= leastSelected;
}

function isLost(at: number, { after, before }: LanesWithRule): boolean {
  return before(at) >= leastSelected && after(at) < leastSelected;
}

function resultOf(at: number, { columns }: LensGround): number | undefined {
  return columns.outcomes.results[at];
}
