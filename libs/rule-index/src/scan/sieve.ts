import type { ColumnStore } from '../columns/column-store.js';
import { codesOf } from './fact-classes.js';
import { isSureIn, linesWhere, type MaskLayout } from './line-masks.js';
import type { SievePlan } from './sieve-plan.js';

/**
 * Finds, of a block of rows, the lines that the masks of all facts allow and none of whose clauses has failed. Lines that
 * turn out not to be true of a row are cleared in its mask; what is then left are the lines that are.
 */
export interface Sieve {
  /** The masks of the rows of a block, end to end. */
  readonly masks: Int32Array;
  /** Rows of the block with a value of an unsure class. */
  readonly unsure: Uint32Array;
  /** Lines with parts that neither masks nor this sieve decide. */
  readonly open: Int32Array;
  /** Sieves `rows` rows, at most the plan's `blockRows`, from the row `first` on; gives the number of unsure rows. */
  readonly sift: (first: number, rows: number) => number;
}

/** A sieve in plain TypeScript: the reference for the one in WebAssembly. */
export function plainSieve(plan: SievePlan, store: ColumnStore): Sieve {
  const { alive, blockRows, layout, residual } = plan;
  const joints = plan.joints.map(({ facts, masks: jointMasks }) => ({
    jointMasks,
    facts: facts.map(({ fact, classOf, times }) => ({ classOf, times, codes: codesOf(store.column(fact)) })),
  }));
  const { lines, words } = layout;
  const masks = new Int32Array(blockRows * words);
  const unsure = new Uint32Array(blockRows);
  return {
    masks,
    unsure,
    open: linesWhere(residual, (parts) => parts.length > 0),
    sift(first, rows) {
      for (let row = 0; row < rows; row++) masks.set(alive, row * words);
      for (const { facts, jointMasks } of joints) {
        for (let row = 0; row < rows; row++) {
          let joint = 0;
          for (const { classOf, codes, times } of facts) joint += times * (classOf[codes[first + row] ?? 0] ?? 0);
          for (let word = 0; word < words; word++) {
            masks[row * words + word] = (masks[row * words + word] ?? 0) & (jointMasks[joint * words + word] ?? 0);
          }
        }
      }
      for (let row = 0; row < rows; row++) takeFailed(masks, row * words, layout);
      let found = 0;
      for (let row = 0; row < rows; row++) if (!isSureIn(masks, row * words, lines)) unsure[found++] = row;
      return found;
    },
  };
}

/** Clears the lines of the mask that begins at a word of which a clause has failed. */
function takeFailed(masks: Int32Array, begin: number, { clauses }: MaskLayout): void {
  for (const { from, words } of clauses) {
    for (let word = 0; word < words; word++) {
      masks[begin + word] = (masks[begin + word] ?? 0) & ~(masks[begin + from + word] ?? 0);
    }
  }
}
