import type { CheckedRuleSet, ListContents } from '@tidewaiter/rule-language';
import { allOf } from '../compile-condition.js';
import type { Test } from '../compiler.js';
import type { Predicate } from '../predicate-pool.js';
import type { ColumnStore } from '../columns/column-store.js';
import { gatherer, type Gatherer, type Visit } from './gather-hits.js';
import { noFigures, type ScanFigures } from './scan-figures.js';
import { scanPlan, type ScanPlan } from './scan-plan.js';
import { wasmSieve } from './wasm/wasm-sieve.js';
import { blockRows, mostSurvivingLines, plainSieve } from './sieve.js';

/** Evaluates a rule set for all declarations of a store in one pass. */
export interface Scan {
  /**
   * Figures of a range of declarations, all of them when none is given. Only conditions are looked at, as by `hits` of
   * the language; threads that share the columns may each scan a part, and `addFigures` puts the parts together.
   */
  readonly run: (options?: ScanOptions) => ScanFigures;
  /** What it runs on. */
  readonly kernel: 'wasm' | 'plain';
}

/** What rules are compiled for. */
export interface ScanGround {
  readonly lists: ListContents;
  readonly store: ColumnStore;
  /** `plain`: TypeScript even where WebAssembly is to be had. The answers are the same. */
  readonly kernel?: 'fastest' | 'plain';
}

export interface ScanOptions {
  /** From this declaration on, to before that one. */
  readonly from?: number;
  readonly to?: number;
  /** By declaration a whole number to sum, such as its value in cents. */
  readonly amounts?: Float64Array;
  /** What else is to be made of the hits: lanes, points. */
  readonly visit?: Visit;
}

/**
 * Compiles checked rules for a store. Compile again when a list changes.
 * @throws RangeError when the rules have more than 65,535 alternatives.
 */
export function compileScan(checked: CheckedRuleSet, { lists, store, kernel = 'fastest' }: ScanGround): Scan {
  const plan = scanPlan(checked, lists, store);
  if (plan.ruleOf.length > mostSurvivingLines) throw new RangeError('too many rules for one scan');
  const wasm = kernel === 'plain' ? undefined : wasmSieve(plan);
  const sieve = wasm ?? plainSieve(plan);
  const residual = sieve.residual.map(testOf);
  return {
    kernel: wasm ? 'wasm' : 'plain',
    run({ from = 0, to = store.declarations, amounts, visit } = {}) {
      const figures = noFigures(plan.rules);
      const { starts } = store;
      const hits = gatherer({ starts, amounts, figures, visit });
      const end = starts[to] ?? store.rows;
      for (let first = starts[from] ?? end; first < end; first += blockRows) {
        const found = sieve.sift(first, Math.min(blockRows, end - first));
        checkSurvivors({ plan, residual, survivors: sieve.survivors, first, found }, hits);
      }
      hits.finish();
      return figures;
    },
  };
}

/** What is left to check of a line; `undefined`: nothing. */
function testOf(parts: readonly Predicate[]): Test | undefined {
  return parts.length > 0 ? allOf(parts.map(({ test }) => test())) : undefined;
}

interface Block {
  readonly plan: ScanPlan;
  readonly survivors: Uint32Array;
  /** By line. */
  readonly residual: readonly (Test | undefined)[];
  readonly first: number;
  readonly found: number;
}

/** Checks what masks leave open, and passes on each row with each rule that hits it, once. */
function checkSurvivors({ plan, residual, survivors, first, found }: Block, hits: Gatherer): void {
  const { ruleOf, doubtful, moveTo } = plan;
  let lastRow = -1;
  let lastRule = -1;
  for (let at = 0; at < found; at++) {
    const survivor = survivors[at] ?? 0;
    const line = survivor & 0xffff;
    const row = first + ((survivor >>> 16) & 0x7fff);
    const rule = ruleOf[line] ?? -1;
    if (row === lastRow && rule === lastRule) continue;
    const test = survivor >>> 31 === 1 ? doubtful(line) : residual[line];
    if (test) {
      moveTo(row);
      if (!test([])) continue;
    }
    lastRow = row;
    lastRule = rule;
    hits.hit(row, rule);
  }
}
