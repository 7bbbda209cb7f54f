import { maskWords } from './class-pool.js';
import type { Predicate } from '../predicate-pool.js';
import type { ScanPlan } from './scan-plan.js';

/**
 * Finds, of a block of rows, the lines that the masks of all facts allow; it may already drop lines by other parts. Survivors are numbers, ascending by row and
 * then by line: `row << 16 | line`, the row counted from the begin of the block, and the highest bit set where a value of
 * the row lies in no one class, so that the whole line is to be checked.
 */
export interface Sieve {
  /** By line, the parts that are still to be checked of a survivor that lies in classes. */
  readonly residual: readonly (readonly Predicate[])[];
  readonly survivors: Uint32Array;
  /** Sieves `rows` rows, at most `blockRows`, from the row `first` on; gives the number of survivors. */
  readonly sift: (first: number, rows: number) => number;
}

/** Rows that are sieved together: their masks stay in the processor's nearest cache. */
export const blockRows = 512;
/** So many lines fit into a survivor's number. */
export const mostSurvivingLines = 2 ** 16 - 1;

/** A sieve in plain TypeScript: the reference for the one in WebAssembly. */
export function plainSieve({ alive, facts, residual, ruleOf }: ScanPlan): Sieve {
  const words = maskWords(ruleOf.length);
  const left = new Int32Array(blockRows * words);
  const survivors = new Uint32Array(blockRows * ruleOf.length);
  return {
    survivors,
    residual,
    sift(first, rows) {
      for (let row = 0; row < rows; row++) left.set(alive, row * words);
      for (const { codes, classOf, masks } of facts) {
        for (let row = 0; row < rows; row++) {
          const mask = words * (classOf[codes[first + row] ?? 0] ?? 0);
          for (let word = 0; word < words; word++) {
            left[row * words + word] = (left[row * words + word] ?? 0) & (masks[mask + word] ?? 0);
          }
        }
      }
      return collect(left, rows, { survivors, lines: ruleOf.length });
    },
  };
}

interface Collecting {
  readonly survivors: Uint32Array;
  readonly lines: number;
}

function collect(left: Int32Array, rows: number, { survivors, lines }: Collecting): number {
  const words = maskWords(lines);
  const sure = lines >> 5;
  let found = 0;
  for (let row = 0; row < rows; row++) {
    const from = row * words;
    const isSure = ((left[from + sure] ?? 0) >>> (lines & 31)) & 1;
    const prefix = (isSure === 1 ? row << 16 : (row << 16) | (1 << 31)) >>> 0;
    for (let word = 0; word <= sure; word++) {
      let bits = left[from + word] ?? 0;
      if (word === sure) bits &= ~(1 << (lines & 31));
      for (; bits !== 0; bits &= bits - 1) survivors[found++] = prefix + 32 * word + 31 - Math.clz32(bits & -bits);
    }
  }
  return found;
}
