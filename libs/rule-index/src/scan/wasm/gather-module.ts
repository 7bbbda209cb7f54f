import { advance, f64, get, i32, loop, set, tee, when, type Code } from './instructions.js';
import { writeModule } from './write-module.js';

const local = {
  ...{ found: 0, base: 1, from: 2, survivor: 3, rule: 4, key: 5, lastKey: 6, declaration: 7, current: 8, count: 9 },
  ...{ only: 10 },
};

/** Where in memory, in bytes, what is gathered lies. */
export interface GatherLayout {
  readonly survivors: number;
  /** By line, two bytes. */
  readonly ruleOf: number;
  /** By row of the block, the number of its declaration plus one. */
  readonly declarationOf: number;
  /** By declaration of the block, a double. */
  readonly amounts: number;
  /** By rule, the figures: whole numbers of four bytes, and doubles for the amounts. */
  readonly rows: number;
  readonly declarations: number;
  readonly unique: number;
  readonly amount: number;
  /** By rule, the declaration that it hit last. */
  readonly lastHit: number;
  /** From one block to the next: the declaration, how many rules hit it, and four times the last of them. */
  readonly state: number;
}

/**
 * Adds the survivors of a block to the figures, as `plainGatherer` does. Its operands are their number, and the number
 * plus one of the first declaration of the block; it gives 0.
 */
export function gatherModule(layout: GatherLayout): Uint8Array {
  const { state, survivors } = layout;
  const kept = [local.current, local.count, local.only];
  const isMore = [...get(local.from), ...get(local.found), ...i32.lessThan];
  const body = [
    ...kept.flatMap((one, at) => [...i32.constant(0), ...i32.load(state + 4 * at), ...set(one)]),
    ...[...i32.constant(-1), ...set(local.lastKey), ...i32.constant(survivors), ...tee(local.from)],
    ...[...get(local.found), ...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(local.found)],
    ...isMore,
    ...when(loop(gatherOne(layout), advance(local.from, 4), isMore)),
    ...kept.flatMap((one, at) => [...i32.constant(0), ...get(one), ...i32.store(state + 4 * at)]),
    ...i32.constant(0),
  ];
  return writeModule({ operands: 2, locals: Array.from({ length: local.only - 1 }, () => 'i32' as const), body });
}

/** A survivor counts unless it was dropped, or another line of the same rule was true of the row. */
function gatherOne(layout: GatherLayout): Code {
  const { declarationOf, ruleOf } = layout;
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(local.survivor), ...i32.constant(-1), ...i32.notEqual],
    ...when(
      [...get(local.survivor), ...i32.constant(0xffff), ...i32.and, ...i32.constant(1), ...i32.shiftLeft],
      [...i32.load16(ruleOf), ...tee(local.rule), ...get(local.survivor), ...i32.constant(0x7fff0000), ...i32.and],
      [...i32.or, ...tee(local.key), ...get(local.lastKey), ...i32.notEqual],
      when(
        [...get(local.key), ...set(local.lastKey), ...get(local.rule), ...i32.constant(2), ...i32.shiftLeft],
        [...set(local.rule), ...get(local.key), ...i32.constant(16), ...i32.shiftRight],
        [...i32.constant(2), ...i32.shiftLeft, ...i32.load(declarationOf), ...set(local.declaration)],
        hit(layout),
      ),
    ),
  ];
}

/** A row and four times a rule that hits it. */
function hit({ amount, amounts, declarations, lastHit, rows, unique }: GatherLayout): Code {
  const { declaration, rule } = local;
  const twice = [...get(rule), ...i32.constant(1), ...i32.shiftLeft];
  return [
    ...[...get(declaration), ...get(local.current), ...i32.notEqual],
    ...when(
      [...get(local.count), ...i32.constant(1), ...i32.equal, ...when(increment(local.only, unique))],
      [...get(declaration), ...set(local.current), ...i32.constant(0), ...set(local.count)],
    ),
    ...increment(rule, rows),
    ...[...get(rule), ...i32.load(lastHit), ...get(declaration), ...i32.notEqual],
    ...when(
      [...get(rule), ...get(declaration), ...i32.store(lastHit), ...increment(rule, declarations)],
      [...get(rule), ...set(local.only), ...advance(local.count, 1)],
      [...twice, ...twice, ...f64.load(amount)],
      [...get(declaration), ...get(local.base), ...i32.subtract, ...i32.constant(3), ...i32.shiftLeft],
      [...f64.load(amounts), ...f64.add, ...f64.store(amount)],
    ),
  ];
}

function increment(rule: number, counts: number): Code {
  return [...get(rule), ...get(rule), ...i32.load(counts), ...i32.constant(1), ...i32.add, ...i32.store(counts)];
}
