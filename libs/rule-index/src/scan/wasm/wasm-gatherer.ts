import type { Gatherer, Gathering } from '../gather-hits.js';
import type { ScanPlan } from '../scan-plan.js';
import { noFigures, type ScanFigures } from '../scan-figures.js';
import { blockRows } from '../sieve.js';
import type { GatherLayout } from './gather-module.js';
import type { KernelMemory } from './kernel-memory.js';
import type { Kernel } from './web-assembly.js';

const stateBytes = 12;

export function gatherLayout({ ruleOf, rules }: ScanPlan, survivors: number, memory: KernelMemory): GatherLayout {
  return {
    survivors,
    ruleOf: memory.put(Uint16Array.from(ruleOf)),
    declarationOf: memory.take(4 * blockRows),
    amounts: memory.take(8 * blockRows),
    rows: memory.take(4 * rules),
    declarations: memory.take(4 * rules),
    unique: memory.take(4 * rules),
    amount: memory.take(8 * rules),
    lastHit: memory.take(4 * rules),
    state: memory.take(stateBytes),
  };
}

/** Begins anew with every call: figures and state of the kernel are set to 0. */
export function wasmGatherer({ run, buffer }: Kernel, layout: GatherLayout, gathering: Gathering): Gatherer {
  const { amounts, plan, store } = gathering;
  const { starts } = store;
  new Uint8Array(buffer).fill(0, layout.rows, layout.state + stateBytes);
  const declarationOf = new Uint32Array(buffer, layout.declarationOf, blockRows);
  const amountOf = new Float64Array(buffer, layout.amounts, blockRows).fill(0);
  let declaration = 0;
  return {
    take(found, { first, rows }) {
      while ((starts[declaration + 1] ?? Infinity) <= first) declaration++;
      if (amounts) amountOf.set(amounts.subarray(declaration, declaration + blockRows));
      const base = declaration + 1;
      for (let row = 0; row < rows; row++) {
        if ((starts[declaration + 1] ?? Infinity) <= first + row) declaration++;
        declarationOf[row] = declaration + 1;
      }
      run(found, base);
    },
    finish: () => figuresIn(buffer, layout, plan.rules),
  };
}

function figuresIn(buffer: ArrayBuffer, layout: GatherLayout, rules: number): ScanFigures {
  const figures = noFigures(rules);
  for (const name of ['rows', 'declarations', 'unique'] as const) {
    figures[name].set(new Uint32Array(buffer, layout[name], rules));
  }
  figures.amount.set(new Float64Array(buffer, layout.amount, rules));
  const [, count, only = 0] = new Int32Array(buffer, layout.state, stateBytes / 4);
  if (count === 1) figures.unique[only / 4] = (figures.unique[only / 4] ?? 0) + 1;
  return figures;
}
