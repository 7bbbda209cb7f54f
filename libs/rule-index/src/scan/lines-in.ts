import { maskWords } from './class-pool.js';

/** Whether the bit of a line is set in the mask that begins at a word. */
export function isSetIn(masks: Int32Array, from: number, line: number): boolean {
  return (((masks[from + (line >> 5)] ?? 0) >>> (line & 31)) & 1) === 1;
}

/** Clears the bit of a line in the mask that begins at a word. */
export function clearIn(masks: Int32Array, from: number, line: number): void {
  const word = from + (line >> 5);
  masks[word] = (masks[word] ?? 0) & ~(1 << (line & 31));
}

/** The mask of the lines of which something is true. */
export function linesWhere<About>(lines: readonly About[], isTrue: (about: About) => boolean): Int32Array {
  const mask = new Int32Array(maskWords(lines.length));
  lines.forEach((about, line) => {
    if (isTrue(about)) mask[line >> 5] = (mask[line >> 5] ?? 0) | (1 << (line & 31));
  });
  return mask;
}
