import type { Predicate } from '../predicate-pool.js';
import type { Line } from '../rule-lines.js';
import type { MaskLayout } from './line-masks.js';
import type { ScanLine } from './scan-lines.js';

/** For each bit of a mask what must hold for it to stay set: a line's parts; or that no alternative of a clause holds. */
export function maskLines(lines: readonly ScanLine[], { clauses, words }: MaskLayout): Line[] {
  const bits = Array.from({ length: 32 * words }, (): Line => ({ rule: -1, parts: [] }));
  const failing = remembered((predicate: Predicate): Predicate => ({ ...predicate, holdsWhen: false }));
  lines.forEach((line, at) => {
    bits[at] = { rule: line.rule, parts: line.decided };
    line.clauses.forEach(({ alternatives }, clause) => {
      const parts = [...new Set(alternatives)].map(failing);
      bits[32 * (clauses[clause]?.from ?? 0) + at] = { rule: line.rule, parts };
    });
  });
  return bits;
}

/** The mask that every line is left in, with all sure bits. */
export function aliveAtFirst(lines: readonly ScanLine[], { clauses, words }: MaskLayout): Int32Array {
  const mask = new Int32Array(words).fill(-1, 0, (lines.length >> 5) + 1);
  lines.forEach((line, at) => {
    for (const { from } of clauses.slice(0, line.clauses.length)) {
      mask[from + (at >> 5)] = (mask[from + (at >> 5)] ?? 0) | (1 << (at & 31));
    }
  });
  return mask;
}

/** The same object each time for the same one. */
export function remembered<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
