import { advance, get, i32, loop, set, tee, when, writeModule, type Code } from '@tidewaiter/wasm-writer';
import { collectLines, type Collecting } from './collect-lines.js';

/** What is done with the wanted lines of some masks. It may use `lineLocals`. */
export interface LineLoop extends Collecting {
  /** `at` is four bytes of the list, `row << 16 | line`; to be done without jumps that depend on it. */
  readonly hit: Code;
  /** When the lines of one more row are listed, from `begin` to `end`; `row` is its number times 65,536. */
  readonly afterRow?: Code;
}

export const lineLocals = {
  rows: 0,
  end: 1,
  nextEnd: 2,
  from: 3,
  at: 4,
  row: 5,
  mask: 6,
  line: 7,
  begin: 8,
  bits: 9,
};

/** The instructions that leave the line of `at`, times two to the power of `shift`. */
export function lineAt(shift: number): Code {
  return [...get(lineLocals.at), ...i32.constant(0xffff), ...i32.and, ...i32.constant(shift), ...i32.shiftLeft];
}

/** Lists the lines, then goes through the list. The operand is the number of masks, at least 1; it gives 0. */
export function eachLineModule({ hit, afterRow = [], ...collecting }: LineLoop): Uint8Array {
  const { at, begin, bits, end, from } = lineLocals;
  const isMore = [...get(from), ...get(end), ...i32.lessThan];
  const body = [
    ...[...i32.constant(collecting.list), ...set(begin)],
    ...collectLines(collecting, lineLocals, afterRow),
    ...[...i32.constant(collecting.list), ...tee(from), ...get(end), ...i32.lessThan],
    ...when(loop([...get(from), ...i32.load(0), ...set(at)], hit, advance(from, 4), isMore)),
    ...i32.constant(0),
  ];
  const numbers = Array.from({ length: bits - 1 }, () => 'i32' as const);
  return writeModule({ operands: ['i32'], result: 'i32', locals: [...numbers, 'i64'], body });
}
