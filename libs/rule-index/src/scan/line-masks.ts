/** Words of a mask: those of the lines and of the sure bits, filled up to whole vectors of 128 bits. */
export function maskWords(lines: number): number {
  return 4 * Math.ceil((lines + 1) / 128);
}

/** The sure bit of a fact. They are what is left of a word behind the bits of the lines, one at least; facts may share. */
export function sureBitOf(lines: number, fact: number): number {
  return lines + (fact % (32 - (lines & 31)));
}

/** Whether all sure bits are set in the mask that begins at a word. */
export function isSureIn(masks: Int32Array, from: number, lines: number): boolean {
  const sureBits = -1 << (lines & 31);
  return ((masks[from + (lines >> 5)] ?? 0) & sureBits) === sureBits;
}

/** The mask of all lines, with all sure bits. */
export function allLines(lines: number): Int32Array {
  return new Int32Array(maskWords(lines)).fill(-1, 0, (lines >> 5) + 1);
}

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

/** The mask of so many lines, without sure bits. */
export function everyLine(lines: number): Int32Array {
  return linesWhere(Array.from({ length: lines }), () => true);
}

/** Some lines of the mask that begins at a word. */
export interface LinesOfMask {
  readonly masks: Int32Array;
  readonly from: number;
  readonly some: Int32Array;
}

/** Calls with each of some lines that is set. */
export function forEachLineIn({ from, masks, some }: LinesOfMask, visit: (line: number) => void): void {
  for (let word = 0; word < some.length; word++) {
    let bits = (masks[from + word] ?? 0) & (some[word] ?? 0);
    for (; bits !== 0; bits &= bits - 1) visit(32 * word + 31 - Math.clz32(bits & -bits));
  }
}
