import {
  normalise,
  type CheckedRule,
  type Condition,
  type ListContents,
  type NormalCondition,
} from '@tidewaiter/rule-language';
import { conditionKey } from '../condition-key.js';
import type { ColumnStore } from '../columns/column-store.js';
import { bitmapCache } from './bitmap-cache.js';
import { calculationsOn, type Calculations } from './calculations.js';
import { comparisonBitmap } from './comparison-bitmap.js';
import { combine, countBits, type Bitmap } from './bitmap.js';
import { conditionBitmap, factsIn } from './condition-bitmap.js';
import { rollUp } from './roll-up.js';

/**
 * Evaluates conditions for all rows of a store at once and remembers the answers, so that a rule with one part changed
 * costs that part. Bitmaps have a bit per row, or per declaration where they say so, and are never to be written to.
 */
export interface BitmapDriver {
  /** The rows of which a condition is true: the same as `hits` of the language says row by row. */
  readonly condition: (condition: NormalCondition) => Bitmap;
  /** The rows that a rule hits. */
  readonly rule: (rule: CheckedRule) => Bitmap;
  /** The declarations with at least one of these rows. */
  readonly toDeclarations: (rows: Bitmap) => Bitmap;
  readonly countDeclarations: (rows: Bitmap) => number;
  readonly count: (bitmap: Bitmap) => number;
  /**
   * What is left after each part of an `all`, from the first on; of any other condition, after the whole. Part and whole
   * are nodes of the condition given: pass the `condition` of a checked rule.
   */
  readonly funnel: (condition: Condition) => readonly FunnelStep[];
}

export interface FunnelStep {
  /** Id of the condition's node. */
  readonly id: string;
  /** Rows of which this part and all before it are true, and their declarations. */
  readonly rows: number;
  readonly declarations: number;
}

export interface BitmapOptions {
  /** Bytes of bitmaps that are remembered, besides the one made last. */
  readonly budget?: number;
  /** Of the same store; shared by drivers of several contents of lists. */
  readonly calculations?: Calculations;
}

const usualBudget = 64 * 2 ** 20;

/** Bitmaps of a store and lists as they stand now: make others when a list changes. */
export function bitmapsOf(store: ColumnStore, lists: ListContents, options: BitmapOptions = {}): BitmapDriver {
  const cache = bitmapCache(options.budget ?? usualBudget);
  const roll = rollUp(store);
  const calculations = options.calculations ?? calculationsOn(store);
  const bitmapOf = (condition: NormalCondition): Bitmap =>
    cache.of(conditionKey(condition), () =>
      condition.kind === 'leaf' || factsIn(condition).length <= 1
        ? (comparisonBitmap(condition, store, calculations) ?? conditionBitmap(condition, store, lists))
        : combine(condition.kind, condition.conditions.map(bitmapOf)),
    );
  return {
    condition: bitmapOf,
    rule: ({ normal }) => bitmapOf(normal),
    toDeclarations: roll.bitmap,
    countDeclarations: roll.count,
    count: countBits,
    funnel(condition) {
      const parts = condition.kind === 'all' ? condition.conditions : [condition];
      let left: Bitmap | undefined;
      return parts.map((part) => {
        const own = bitmapOf(normalise(part));
        left = left ? combine('all', [left, own]) : own;
        return { id: part.id, rows: countBits(left), declarations: roll.count(left) };
      });
    },
  };
}
