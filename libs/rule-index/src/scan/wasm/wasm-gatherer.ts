import type { Kernel } from '@tidewaiter/wasm-writer';
import type { Gatherer, Gathering, RowBlock } from '../gather-hits.js';
import { noFigures, type ScanFigures } from '../scan-figures.js';
import { everyLine } from '../line-masks.js';
import type { SievePlan } from '../sieve-plan.js';
import type { Collecting } from './collect-lines.js';
import { ruleFigures, type GatherLayout } from './gather-module.js';
import type { KernelMemory } from './kernel-memory.js';

const stateBytes = 12;

/** A kernel's layout, with where the figures of the rules begin. */
export interface FigureLayout extends GatherLayout {
  readonly figures: number;
}

export function gatherLayout(
  { blockRows, ruleOf, rules }: SievePlan,
  places: Pick<Collecting, 'list' | 'masks' | 'stride'>,
  memory: KernelMemory,
): FigureLayout {
  const figures = memory.take(ruleFigures.bytes * rules);
  return {
    ...places,
    figures,
    wanted: everyLine(ruleOf.length),
    figuresOf: memory.put(ruleOf.map((rule) => figures + ruleFigures.bytes * rule)),
    keys: memory.take(8 * blockRows),
    amounts: memory.take(8 * blockRows),
    state: memory.take(stateBytes),
  };
}

/** Begins anew with every call: figures and state of the kernel are set to 0. */
export function wasmGatherer({ run, buffer }: Kernel, layout: FigureLayout, gathering: Gathering): Gatherer {
  const { amounts, plan, store } = gathering;
  const { blockRows, rules } = plan;
  const { starts } = store;
  new Uint8Array(buffer, layout.figures, ruleFigures.bytes * rules).fill(0);
  new Uint8Array(buffer, layout.state, stateBytes).fill(0);
  const keys = new Uint32Array(buffer, layout.keys, 2 * blockRows);
  const amountOf = new Float64Array(buffer, layout.amounts, blockRows).fill(0);
  let declaration = 0;
  return {
    take({ first, rows }) {
      declaration = declarationAt(first, starts, declaration);
      if (amounts) amountOf.set(amounts.subarray(declaration, declaration + blockRows));
      const base = declaration + 1;
      declaration = writeKeys(keys, starts, { first, rows, declaration });
      run(rows, base);
    },
    finish: () => figuresIn(buffer, layout, rules),
  };
}

/** The declaration of a row, from the one before it on. Loops are functions of their own, or V8 optimises them badly. */
function declarationAt(row: number, starts: Uint32Array, from: number): number {
  let declaration = from;
  while ((starts[declaration + 1] ?? Infinity) <= row) declaration++;
  return declaration;
}

/** Numbers the rows of a block and their declarations, from that of the first row to that of the last, which it gives. */
function writeKeys(keys: Uint32Array, starts: Uint32Array, block: RowBlock & { readonly declaration: number }): number {
  const { first, rows } = block;
  let { declaration } = block;
  let next = starts[declaration + 1] ?? Infinity;
  for (let row = 0; row < rows; row++) {
    if (next <= first + row) next = starts[++declaration + 1] ?? Infinity;
    keys[2 * row] = first + row + 1;
    keys[2 * row + 1] = declaration + 1;
  }
  return declaration;
}

function figuresIn(buffer: ArrayBuffer, layout: FigureLayout, rules: number): ScanFigures {
  const figures = noFigures(rules);
  const view = new DataView(buffer);
  for (let rule = 0; rule < rules; rule++) {
    const at = layout.figures + ruleFigures.bytes * rule;
    for (const name of ['rows', 'declarations', 'unique'] as const) {
      figures[name][rule] = view.getUint32(at + ruleFigures[name], true);
    }
    figures.amount[rule] = view.getFloat64(at + ruleFigures.amount, true);
  }
  const [, count, last = 0] = new Int32Array(buffer, layout.state, stateBytes / 4);
  const only = (last - layout.figures) / ruleFigures.bytes;
  if (count === 1) figures.unique[only] = (figures.unique[only] ?? 0) + 1;
  return figures;
}
