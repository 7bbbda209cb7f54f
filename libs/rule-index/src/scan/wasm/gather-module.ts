import { advance, f64, get, i32, loop, select, set, tee, when, type Code } from '../../wasm/instructions.js';
import { writeModule } from '../../wasm/write-module.js';
import { collectLines, type Collecting } from './collect-lines.js';

const local = {
  ...{ rows: 0, base: 1, firstRow: 2, end: 3, from: 4, at: 5, row: 6, mask: 7, rule: 8, declaration: 9, current: 10 },
  ...{ count: 11, only: 12, isNew: 13, bits: 14 },
};

/** Where in memory, in bytes, what is gathered lies. */
export interface GatherLayout extends Collecting {
  /** By line, four bytes: where the figures of its rule begin. */
  readonly figuresOf: number;
  /** By row of the block, the number of its declaration plus one. */
  readonly declarationOf: number;
  /** By declaration of the block, a double. */
  readonly amounts: number;
  /** From one block to the next: the declaration, how many rules hit it, and the figures of the last of them. */
  readonly state: number;
}

/** What is kept by rule: its bytes, and where in them what begins. `lastRow` and `lastHit` are one more than numbers. */
export const ruleFigures = { bytes: 32, amount: 0, rows: 8, declarations: 12, unique: 16, lastRow: 20, lastHit: 24 };

/**
 * Adds the lines left in the masks of a block to the figures, as `plainGatherer` does, without jumps that depend on them.
 * Its operands are the number of rows and, each plus one, the numbers of the first declaration and the first row of the
 * block; it gives 0.
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
  return writeModule({
    operands: 3,
    locals: [...Array.from({ length: local.bits - 3 }, () => 'i32' as const), 'i64'],
    body,
  });
}

/** A row, and a line that is true of it. */
function hit({ amounts, declarationOf, figuresOf }: GatherLayout): Code {
  const { at, current, count, declaration, isNew, only, row, rule } = local;
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(at), ...i32.constant(0xffff), ...i32.and],
    ...[...i32.constant(2), ...i32.shiftLeft, ...i32.load(figuresOf), ...set(rule)],
    ...[...get(at), ...i32.constant(16), ...i32.shiftRight, ...tee(row), ...i32.constant(2), ...i32.shiftLeft],
    ...[...i32.load(declarationOf), ...set(declaration)],
    // The declaration before is done with: one that a single rule hit counts for this rule.
    ...[...get(declaration), ...get(current), ...i32.notEqual, ...set(isNew)],
    ...increment(only, ruleFigures.unique, [
      ...get(isNew),
      ...get(count),
      ...i32.constant(1),
      ...i32.equal,
      ...i32.and,
    ]),
    ...[...i32.constant(0), ...get(count), ...get(isNew), ...select, ...set(count)],
    ...[...get(declaration), ...set(current)],
    // Another line of the rule may have been true of the row.
    ...[...get(row), ...get(local.firstRow), ...i32.add, ...set(row)],
    ...increment(rule, ruleFigures.rows, differs(ruleFigures.lastRow, row)),
    ...[...get(rule), ...get(row), ...i32.store(ruleFigures.lastRow)],
    // And another row of the declaration may have been hit.
    ...[...differs(ruleFigures.lastHit, declaration), ...set(isNew)],
    ...[...get(rule), ...get(declaration), ...i32.store(ruleFigures.lastHit)],
    ...increment(rule, ruleFigures.declarations, get(isNew)),
    ...[...get(count), ...get(isNew), ...i32.add, ...set(count)],
    ...[...get(rule), ...set(only)],
    ...[...get(rule), ...get(rule), ...f64.load(ruleFigures.amount)],
    ...[...get(declaration), ...get(local.base), ...i32.subtract, ...i32.constant(3), ...i32.shiftLeft],
    ...[...f64.load(amounts), ...f64.constant(0), ...get(isNew), ...select, ...f64.add],
    ...f64.store(ruleFigures.amount),
  ];
}

/** Whether a figure of the rule is another number than a local's. */
function differs(figure: number, number: number): Code {
  return [...get(local.rule), ...i32.load(figure), ...get(number), ...i32.notEqual];
}

function increment(rule: number, figure: number, by: Code): Code {
  return [...get(rule), ...get(rule), ...i32.load(figure), ...by, ...i32.add, ...i32.store(figure)];
}
