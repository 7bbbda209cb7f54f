import type { Kernel } from '@tidewaiter/wasm-writer';
import type { ColumnStore } from '../../columns/column-store.js';
import type { Gatherer, Gathering, RowBlock } from '../gather-hits.js';
import { noFigures, type ScanFigures } from '../scan-figures.js';
import { lineFigures } from './gather-module.js';
import type { GatherPlan } from './plan-gather.js';

/** Begins anew with every call: the figures in the memory of the kernels are set to 0. */
export function wasmGatherer(kernels: readonly Kernel[], plan: GatherPlan, gathering: Gathering): Gatherer {
  const [gather, standIn, countRows, fold] = kernels;
  if (!gather || !standIn || !countRows || !fold) throw new RangeError('kernels are missing');
  const { amounts, store } = gathering;
  const { buffer } = gather;
  const { lines } = plan;
  new Uint8Array(buffer, plan.figures, lineFigures.bytes * lines).fill(0);
  new Uint8Array(buffer, plan.rowCounts, 4 * lines).fill(0);
  const amountOf = new Float64Array(buffer, plan.amounts, plan.blockRows).fill(0);
  const declarationsOf = plan.folds ? folder(fold, plan, store) : eachItsOwn;
  return {
    take(block) {
      if (plan.standsIn) standIn.run(block.rows);
      if (plan.folds) countRows.run(block.rows);
      const { first, count } = declarationsOf(block);
      if (amounts) amountOf.set(amounts.subarray(first, first + count));
      if (count > 0) gather.run(count);
    },
    finish: () => figuresIn(buffer, plan),
  };
}

/** Declarations whose masks are at hand. */
interface Declarations {
  readonly first: number;
  readonly count: number;
}

type DeclarationsOf = (block: RowBlock) => Declarations;

const eachItsOwn: DeclarationsOf = ({ first, rows }) => ({ first, count: rows });

/** Joins the masks of rows; the mask of a declaration that the next block goes on with is kept for that. */
function folder(fold: Kernel, { begins, folded, foldedStride }: GatherPlan, { starts }: ColumnStore): DeclarationsOf {
  const { buffer } = fold;
  const bytes = new Uint8Array(buffer);
  let next = -1;
  let kept = 0;
  return ({ first, rows }) => {
    if (next < 0) next = starts.indexOf(first);
    const isOpen = starts[next] !== first;
    if (isOpen) bytes.copyWithin(folded, kept, kept + foldedStride);
    const declaration = isOpen ? next - 1 : next;
    next = writeBegins(new Int32Array(buffer, begins, rows), starts, { first, next });
    const last = fold.run(rows, isOpen ? 0 : -foldedStride);
    kept = folded + last;
    const isEnded = starts[next] === first + rows;
    return { first: declaration, count: last / foldedStride + (isEnded ? 1 : 0) };
  };
}

/** Tells the rows that declarations begin with, from the declaration `next` on; gives the next one behind them. */
function writeBegins(begins: Int32Array, starts: Uint32Array, from: { first: number; next: number }): number {
  let { next } = from;
  for (let row = 0; row < begins.length; row++) {
    const isFirst = starts[next] === from.first + row;
    begins[row] = isFirst ? -1 : 0;
    if (isFirst) next++;
  }
  return next;
}

function figuresIn(buffer: ArrayBuffer, { figures: place, folds, lineOf, rowCounts }: GatherPlan): ScanFigures {
  const figures = noFigures(lineOf.length);
  const view = new DataView(buffer);
  lineOf.forEach((line, rule) => {
    if (line < 0) return;
    const at = place + lineFigures.bytes * line;
    figures.amount[rule] = view.getFloat64(at + lineFigures.amount, true);
    figures.declarations[rule] = view.getUint32(at + lineFigures.declarations, true);
    figures.unique[rule] = view.getUint32(at + lineFigures.unique, true);
    figures.rows[rule] = folds ? view.getUint32(rowCounts + 4 * line, true) : (figures.declarations[rule] ?? 0);
  });
  return figures;
}
