import { maskWords } from '../class-pool.js';
import type { FactClasses } from '../fact-classes.js';
import type { ScanPlan } from '../scan-plan.js';
import { blockRows } from '../sieve.js';

/** Where in the kernel's memory, in bytes, everything lies. */
export interface MemoryLayout {
  readonly facts: readonly FactPlace[];
  readonly alive: number;
  /** Bytes of a mask. */
  readonly stride: number;
  /** Masks of the rows of a block. */
  readonly left: number;
  readonly survivors: number;
  readonly bytes: number;
}

/** Where the parts of a fact lie. */
export interface FactPlace {
  /** Codes of a block, two bytes each; or classes at once, where codes are longer. */
  readonly codes: number;
  readonly classOf: number | undefined;
  readonly masks: number;
}

/** One part after the other, each at a multiple of 16 bytes. */
export function layOut({ facts, ruleOf }: ScanPlan): MemoryLayout {
  let used = 0;
  const take = (bytes: number): number => {
    const place = used;
    used += 16 * Math.ceil(bytes / 16);
    return place;
  };
  const stride = 4 * maskWords(ruleOf.length);
  const codes = facts.map(() => take(2 * blockRows));
  const left = take(stride * blockRows);
  const alive = take(stride);
  const places = facts.map(({ masks, ...fact }, at): FactPlace => {
    const classOf = hasShortCodes(fact) ? take(fact.classOf.byteLength) : undefined;
    return { codes: codes[at] ?? 0, classOf, masks: take(masks.byteLength) };
  });
  const survivors = take(4 * blockRows * ruleOf.length);
  return { facts: places, alive, stride, left, survivors, bytes: used };
}

export function hasShortCodes({ codes }: Pick<FactClasses, 'codes'>): boolean {
  return codes instanceof Uint16Array;
}
