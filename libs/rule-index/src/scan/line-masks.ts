/**
 * How a mask is laid out: a bit for each line, behind them the sure bits; and then, from whole vectors on, for the first
 * clauses of lines, their second ones and so on, each at the place of its line, a bit that is set while none of the
 * clause's alternatives is true.
 */
export interface MaskLayout {
  readonly lines: number;
  /** Words of the whole mask. */
  readonly words: number;
  readonly clauses: readonly MaskPart[];
}

/** Some words of a mask. */
export interface MaskPart {
  readonly from: number;
  readonly words: number;
}

/** Words of a vector of 128 bits. */
export const vectorWords = 4;

/** The layout of lines with so many clauses, descending. */
export function layOutMasks(clausesOf: readonly number[]): MaskLayout {
  const lines = clausesOf.length;
  let words = wholeVectors(lines + 1);
  const clauses = Array.from({ length: clausesOf[0] ?? 0 }, (_, clause): MaskPart => {
    const part = { from: words, words: wholeVectors(clausesOf.filter((count) => count > clause).length) };
    words += part.words;
    return part;
  });
  return { lines, words, clauses };
}

function wholeVectors(bits: number): number {
  return vectorWords * Math.ceil(bits / (32 * vectorWords));
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

/** Whether a bit is set in the mask that begins at a word. */
export function isSetIn(masks: Int32Array, from: number, bit: number): boolean {
  return (((masks[from + (bit >> 5)] ?? 0) >>> (bit & 31)) & 1) === 1;
}

/** Clears a bit in the mask that begins at a word. */
export function clearIn(masks: Int32Array, from: number, bit: number): void {
  const word = from + (bit >> 5);
  masks[word] = (masks[word] ?? 0) & ~(1 << (bit & 31));
}

/** The words up to the last sure bit, with the bits of the lines of which something is true, and no sure bit. */
export function linesWhere<About>(
  lines: readonly About[],
  isTrue: (about: About, line: number) => boolean,
): Int32Array {
  const mask = new Int32Array(wholeVectors(lines.length + 1));
  lines.forEach((about, line) => {
    if (isTrue(about, line)) mask[line >> 5] = (mask[line >> 5] ?? 0) | (1 << (line & 31));
  });
  return mask;
}

/** So many lines, without sure bits. */
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
