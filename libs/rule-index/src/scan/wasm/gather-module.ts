import { advance, f64, get, i32, i64, loop, set, tee, when, writeModule, type Code } from '@tidewaiter/wasm-writer';
import { collectLines, type Collecting } from './collect-lines.js';

const local = {
  ...{ rows: 0, base: 1, end: 2, from: 3, at: 4, row: 5, mask: 6, rule: 7, declaration: 8, current: 9, count: 10 },
  ...{ only: 11, isNew: 12, nextEnd: 13, bits: 14, key: 15, differs: 16 },
};

/** Where in memory, in bytes, what is gathered lies. */
export interface GatherLayout extends Collecting {
  /** By line, four bytes: where the figures of its rule begin. */
  readonly figuresOf: number;
  /** By row of the block, four bytes each: the number of the row plus one, and that of its declaration plus one. */
  readonly keys: number;
  /** By declaration of the block, a double. */
  readonly amounts: number;
  /** From one block to the next: the declaration, how many rules hit it, and the figures of the last of them. */
  readonly state: number;
}

/**
 * What is kept by rule: its bytes, and where in them what begins. Numbers are of four bytes, the amount is a double;
 * `last` is the key of the row that the rule hit last.
 */
export const ruleFigures = { bytes: 32, amount: 0, last: 8, rows: 16, declarations: 20, unique: 24 };

/**
 * Adds the lines left in the masks of a block to the figures, as `plainGatherer` does, without jumps that depend on them.
 * Its operands are the number of rows, and the number plus one of the first declaration of the block; it gives 0.
 */
export function gatherModule(layout: GatherLayout): Uint8Array {
  const { list, state } = layout;
  const kept = [local.current, local.count, local.only];
  const isMore = [...get(local.from), ...get(local.end), ...i32.lessThan];
  const body = [
    ...kept.flatMap((one, at) => [...i32.constant(0), ...i32.load(state + 4 * at), ...set(one)]),
    ...collectLines(layout, local),
    ...[...i32.constant(list), ...tee(local.from), ...get(local.end), ...i32.lessThan],
    ...when(loop(hit(layout), advance(local.from, 4), isMore)),
    ...kept.flatMap((one, at) => [...i32.constant(0), ...get(one), ...i32.store(state + 4 * at)]),
    ...i32.constant(0),
  ];
  const numbers = Array.from({ length: local.bits - 2 }, () => 'i32' as const);
  return writeModule({ operands: ['i32', 'i32'], result: 'i32', locals: [...numbers, 'i64', 'i64', 'i64'], body });
}

/** A row, and a line that is true of it. */
function hit({ amounts, figuresOf, keys }: GatherLayout): Code {
  const { at, count, declaration, differs, isNew, key, rule } = local;
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(at), ...i32.constant(0xffff), ...i32.and],
    ...[...i32.constant(2), ...i32.shiftLeft, ...i32.load(figuresOf), ...set(rule)],
    ...[...get(at), ...i32.constant(16), ...i32.shiftRight, ...i32.constant(3), ...i32.shiftLeft],
    ...[...i64.load(keys), ...tee(key), ...highHalf, ...set(declaration)],
    ...closeDeclaration,
    // The rule may have hit the row by another line, or the declaration by another row.
    ...[...get(rule), ...i64.load(ruleFigures.last), ...get(key), ...i64.exclusiveOr, ...set(differs)],
    ...[...get(rule), ...get(key), ...i64.store(ruleFigures.last)],
    ...[...get(differs), ...highHalf, ...i32.constant(0), ...i32.notEqual, ...set(isNew)],
    // Rows and declarations are counted in one number.
    ...[...get(rule), ...get(rule), ...i64.load(ruleFigures.rows)],
    ...[...get(differs), ...i64.constant(0n), ...i64.notEqual, ...i64.ofI32, ...i64.add],
    ...[
      ...get(isNew),
      ...i64.ofI32,
      ...i64.constant(32n),
      ...i64.shiftLeft,
      ...i64.add,
      ...i64.store(ruleFigures.rows),
    ],
    ...[...get(count), ...get(isNew), ...i32.add, ...set(count), ...get(rule), ...set(local.only)],
    ...[...get(rule), ...get(rule), ...f64.load(ruleFigures.amount)],
    ...[...get(declaration), ...get(local.base), ...i32.subtract, ...i32.constant(3), ...i32.shiftLeft],
    ...[...i64.load(amounts), ...i64.constant(0n), ...get(isNew), ...i64.ofI32, ...i64.subtract, ...i64.and],
    ...[...f64.ofBits, ...f64.add, ...f64.store(ruleFigures.amount)],
  ];
}

const highHalf: Code = [...i64.constant(32n), ...i64.shiftRight, ...i64.toI32];

/** When another declaration begins: the one before counts for the rule that hit it, if it was only one. */
const closeDeclaration: Code = [
  ...[...get(local.declaration), ...get(local.current), ...i32.notEqual, ...set(local.isNew)],
  ...[...get(local.only), ...get(local.only), ...i32.load(ruleFigures.unique)],
  ...[...get(local.isNew), ...get(local.count), ...i32.constant(1), ...i32.equal, ...i32.and],
  ...[...i32.add, ...i32.store(ruleFigures.unique)],
  ...[...get(local.count), ...get(local.isNew), ...i32.constant(1), ...i32.subtract, ...i32.and, ...set(local.count)],
  ...[...get(local.declaration), ...set(local.current)],
];
