import { instantiate } from '@tidewaiter/wasm-writer';
import type { ColumnStore } from '../../columns/column-store.js';
import type { Gatherer, Gathering } from '../gather-hits.js';
import type { SievePlan } from '../sieve-plan.js';
import type { Sieve } from '../sieve.js';
import { fillMemory, type CopyBlock } from './fill-memory.js';
import { loadedRows, type KernelPlan } from './plan-kernels.js';
import { wasmGatherer } from './wasm-gatherer.js';

/** A sieve with what gathers its lines without bringing them out of its memory. */
export interface WasmSieve extends Sieve {
  readonly gatherer: (gathering: Gathering) => Gatherer;
}

/**
 * The sieve as kernels of WebAssembly SIMD that were written for its plan. Columns stay where they are: some blocks at a
 * time are copied into the kernels' memory. Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: SievePlan, kernels: KernelPlan, store: ColumnStore): WasmSieve | undefined {
  const { gather, image, masks, modules, open, tests, unsure } = kernels;
  const [sieve, checker, ...gatherers] = instantiate([...modules, ...gather.modules], image.bytes) ?? [];
  if (!sieve || !checker) return undefined;
  const { buffer } = sieve;
  const load = loader(fillMemory(buffer, image, store), store.rows);
  return {
    masks: new Int32Array(buffer, masks, plan.blockRows * plan.layout.words),
    unsure: new Uint32Array(buffer, unsure, plan.blockRows),
    open,
    sift(first, rows) {
      const place = load(first, rows);
      const found = sieve.run(rows, 2 * place);
      if (tests > 0) checker.run(rows, place);
      return found;
    },
    gatherer: (gathering) => wasmGatherer(gatherers, gather, gathering),
  };
}

/** Gives the place of the first row of a block in what is loaded, and loads when the block is not in it. */
function loader(copy: CopyBlock, allRows: number): (first: number, rows: number) => number {
  let loaded = { first: 0, end: 0 };
  return (first, rows) => {
    if (first < loaded.first || first + rows > loaded.end) {
      loaded = { first, end: Math.min(first + loadedRows, allRows) };
      copy(first, loaded.end - first);
    }
    return first - loaded.first;
  };
}
