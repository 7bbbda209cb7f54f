import { f64, get, i32, i64, set, type Code } from '@tidewaiter/wasm-writer';
import type { Collecting } from './collect-lines.js';
import { eachLineModule, lineAt, lineLocals as local } from './each-line.js';

/** Where in memory, in bytes, what is gathered of declarations lies. The lines wanted are those that stand for their rules. */
export interface GatherLayout extends Collecting {
  /** By line, what `lineFigures` says. */
  readonly figures: number;
  /** By declaration of a block, two numbers of four bytes: 1, and 1 when one rule alone hits it, else 0. */
  readonly counts: number;
  /** By declaration of a block, a double. */
  readonly amounts: number;
}

/** What is kept by line: its bytes, and where in them what begins. Numbers are of four bytes, the amount is a double. */
export const lineFigures = { bytes: 16, amount: 0, declarations: 8, unique: 12 };

/** Adds the lines set in the masks of declarations to the figures. */
export function gatherModule({ amounts, counts, figures, ...collecting }: GatherLayout): Uint8Array {
  const { at, begin, end, line, row } = local;
  const [amount, declarations] = [figures + lineFigures.amount, figures + lineFigures.declarations];
  const hit = [
    ...[...lineAt(4), ...set(line)],
    ...[...get(at), ...i32.constant(16), ...i32.shiftRight, ...i32.constant(3), ...i32.shiftLeft, ...set(at)],
    // Declarations and unique hits are counted in one number.
    ...[...get(line), ...get(line), ...i64.load(declarations)],
    ...[...get(at), ...i64.load(counts), ...i64.add, ...i64.store(declarations)],
    ...[...get(line), ...get(line), ...f64.load(amount), ...get(at), ...f64.load(amounts), ...f64.add],
    ...f64.store(amount),
  ];
  const afterRow = [
    ...[...get(row), ...i32.constant(13), ...i32.shiftRight],
    ...[...get(end), ...get(begin), ...i32.subtract, ...i32.constant(4), ...i32.equal, ...i32.store(counts + 4)],
    ...[...get(end), ...set(begin)],
  ];
  return eachLineModule({ ...collecting, hit, afterRow });
}

/** Counts the rows that lines are set in: by line, a number of four bytes. */
export function countRowsModule(collecting: Collecting, counts: number): Uint8Array {
  const count: Code = [...get(local.line), ...i32.load(counts), ...i32.constant(1), ...i32.add, ...i32.store(counts)];
  return eachLineModule({ ...collecting, hit: [...lineAt(2), ...set(local.line), ...get(local.line), ...count] });
}

/** In the masks of rows, sets the line that stands for the rule of a wanted one, and clears that. */
export function standInModule(collecting: Collecting, standsFor: number): Uint8Array {
  const { at, begin, line, row } = local;
  const { masks, stride } = collecting;
  // Shifting takes the lowest five bits of a number: the bit of a line within its word.
  const bit = [...i32.constant(1), ...get(line), ...i32.shiftLeft];
  const place = [
    ...[...get(line), ...i32.constant(5), ...i32.shiftRight, ...i32.constant(2), ...i32.shiftLeft],
    ...[...get(row), ...i32.add, ...set(begin)],
  ];
  const change = (how: Code): Code => [
    ...place,
    ...[...get(begin), ...get(begin), ...i32.load(masks), ...bit, ...how, ...i32.store(masks)],
  ];
  const hit = [
    ...[...get(at), ...i32.constant(16), ...i32.shiftRight, ...i32.constant(stride), ...i32.multiply, ...set(row)],
    ...[...lineAt(0), ...set(line), ...change(i32.exclusiveOr)],
    ...[...lineAt(1), ...i32.load16(standsFor), ...set(line), ...change(i32.or)],
  ];
  return eachLineModule({ ...collecting, hit });
}
