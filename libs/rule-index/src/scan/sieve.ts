import { maskWords } from './class-pool.js';
import type { ScanPlan } from './scan-plan.js';

/**
 * Finds, of a block of rows, the lines that the masks of all facts allow; it may drop more of those that are not true.
 * Survivors are numbers, ascending by row and then by line: `row << 16 | line`, the row counted from the begin of the
 * block, and the highest bit set where it is in doubt whether the line is true.
 */
export interface Sieve {
  readonly survivors: Uint32Array;
  /** Places of the survivors that are in doubt. */
  readonly doubts: Uint32Array;
  /** Sieves `rows` rows, at most `blockRows`, from the row `first` on. */
  readonly sift: (first: number, rows: number) => Sifted;
}

/** How many survivors there are, and how many of them are in doubt. */
export interface Sifted {
  readonly found: number;
  readonly doubted: number;
}

/** Rows that are sieved together: their masks stay in the processor's nearest cache. */
export const blockRows = 512;
/** So many lines fit into a survivor's number, besides one that stands for none. */
export const mostSurvivingLines = 2 ** 16 - 1;
/** What a survivor becomes that turns out not to be one. */
export const dropped = 2 ** 32 - 1;

/** A sieve in plain TypeScript: the reference for the one in WebAssembly. */
export function plainSieve({ alive, facts, residual, ruleOf }: ScanPlan): Sieve {
  const lines = ruleOf.length;
  const words = maskWords(lines);
  const left = new Int32Array(blockRows * words);
  const survivors = new Uint32Array(blockRows * lines);
  const doubts = new Uint32Array(blockRows * lines);
  const isOpen = Uint8Array.from(residual, (parts) => (parts.length > 0 ? 1 : 0));
  return {
    survivors,
    doubts,
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
      const found = collect(left, rows, { survivors, lines });
      return { found, doubted: doubt(found, { survivors, doubts, isOpen }) };
    },
  };
}

interface Collecting {
  readonly survivors: Uint32Array;
  readonly lines: number;
}

/** Puts down the survivors; the bit behind those of the lines tells whether the masks of a row are sure. */
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

interface Doubting {
  readonly survivors: Uint32Array;
  readonly doubts: Uint32Array;
  /** By line 1 where masks do not decide all its parts. */
  readonly isOpen: Uint8Array;
}

function doubt(found: number, { survivors, doubts, isOpen }: Doubting): number {
  let doubted = 0;
  for (let at = 0; at < found; at++) {
    const survivor = survivors[at] ?? 0;
    if (survivor >>> 31 === 1 || isOpen[survivor & 0xffff] === 1) doubts[doubted++] = at;
  }
  return doubted;
}

/** Drops the survivors in doubt whose lines are not true of their rows. */
export function settleDoubts({ doubtful, moveTo }: ScanPlan, { survivors, doubts }: Sieve, block: Doubted): void {
  for (let doubt = 0; doubt < block.doubted; doubt++) {
    const at = doubts[doubt] ?? 0;
    const survivor = survivors[at] ?? 0;
    moveTo(block.first + ((survivor >>> 16) & 0x7fff));
    if (!doubtful(survivor & 0xffff)([])) survivors[at] = dropped;
  }
}

interface Doubted {
  readonly first: number;
  readonly doubted: number;
}
