import type { CheckedRuleSet, ListContents } from '@tidewaiter/rule-language';
import type { ColumnStore } from '../columns/column-store.js';
import { plainGatherer, type Visit } from './gather-hits.js';
import type { ScanFigures } from './scan-figures.js';
import { scanPlan } from './scan-plan.js';
import { blockRows, mostSurvivingLines, plainSieve, settleDoubts } from './sieve.js';
import { wasmSieve } from './wasm/wasm-sieve.js';

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
  return {
    kernel: wasm ? 'wasm' : 'plain',
    run({ from = 0, to = store.declarations, amounts, visit } = {}) {
      const gathering = { plan, store, amounts };
      const gatherer =
        wasm && !visit ? wasm.gatherer(gathering) : plainGatherer({ ...gathering, visit }, sieve.survivors);
      const end = store.starts[to] ?? store.rows;
      for (let first = store.starts[from] ?? end; first < end; first += blockRows) {
        const rows = Math.min(blockRows, end - first);
        const { doubted, found } = sieve.sift(first, rows);
        settleDoubts(plan, sieve, { first, doubted });
        gatherer.take(found, { first, rows });
      }
      return gatherer.finish();
    },
  };
}
