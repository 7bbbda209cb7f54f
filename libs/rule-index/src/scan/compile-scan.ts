import { plainGatherer, type Visit } from './gather-hits.js';
import type { ScanFigures } from './scan-figures.js';
import { doubtSettler } from './settle-doubts.js';
import { sievePlan, type CheckedRules, type PlanGround, type SievePlan } from './sieve-plan.js';
import { plainSieve } from './sieve.js';
import { planKernels, type KernelPlan } from './wasm/plan-kernels.js';
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
export interface ScanGround extends PlanGround {
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
 * Rules made ready to be scanned for over the columns of one store, kernels and all. It is plain data, so that one thread
 * may make it and send it to others.
 */
export interface ScanPlan extends SievePlan {
  readonly kernels: KernelPlan | undefined;
}

/** Compiles checked rules for a store. Compile again when a list changes. @throws as `scanPlan` does */
export function compileScan(checked: CheckedRules, ground: ScanGround): Scan {
  const isPlain = ground.kernel === 'plain';
  return scanOf(isPlain ? { ...sievePlan(checked, ground), kernels: undefined } : scanPlan(checked, ground), ground);
}

/** @throws RangeError when the rules have more than 65,535 alternatives. */
export function scanPlan(checked: CheckedRules, ground: PlanGround): ScanPlan {
  const plan = sievePlan(checked, ground);
  return { ...plan, kernels: planKernels(plan, ground) };
}

/** The scan of a plan that was made, perhaps by another thread, on the same columns and lists. */
export function scanOf(plan: ScanPlan, ground: ScanGround): Scan {
  const { kernel, store } = ground;
  const wasm = kernel === 'plain' || !plan.kernels ? undefined : wasmSieve(plan, plan.kernels, store);
  const sieve = wasm ?? plainSieve(plan, store);
  const settle = doubtSettler(plan, ground);
  return {
    kernel: wasm ? 'wasm' : 'plain',
    run({ from = 0, to = store.declarations, amounts, visit } = {}) {
      const gathering = { plan, store, amounts };
      const gatherer = wasm && !visit ? wasm.gatherer(gathering) : plainGatherer({ ...gathering, visit }, sieve.masks);
      const end = store.starts[to] ?? store.rows;
      for (let first = store.starts[from] ?? end; first < end; first += plan.blockRows) {
        const rows = Math.min(plan.blockRows, end - first);
        const unsure = sieve.sift(first, rows);
        settle(sieve, { first, rows, unsure });
        gatherer.take({ first, rows });
      }
      return gatherer.finish();
    },
  };
}
