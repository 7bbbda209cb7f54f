import { advance, block, branch, branchTable, get, i32, loop, set, tee, when, type Code } from './instructions.js';
import { writeModule } from './write-module.js';

const local = { found: 0, from: 1, to: 2, survivor: 3, row: 4, holds: 5, number: 6, other: 7 };

/** The locals that tests may refer to. */
export const checkLocals = { row: local.row, number: local.number, other: local.other };

/** What is to be checked, and where it lies. */
export interface CheckPlan {
  readonly survivors: number;
  /** By line a number of two bytes: 0 when there is nothing to check, else one more than the index of its test. */
  readonly testOf: number;
  readonly tests: readonly Code[];
}

/**
 * Takes away the survivors whose test is false, the others move up; its operand is their number, and it gives the number
 * of those left. Survivors with a value of no one class are left to whoever checks whole lines.
 */
export function checkModule({ survivors, testOf, tests }: CheckPlan): Uint8Array {
  const body = [
    ...[...i32.constant(survivors), ...tee(local.from), ...set(local.to)],
    ...[...get(local.from), ...get(local.found), ...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(local.found)],
    ...[...get(local.from), ...get(local.found), ...i32.lessThan],
    ...when(loop(checkOne(testOf, tests), [...get(local.from), ...get(local.found), ...i32.lessThan])),
    ...[...get(local.to), ...i32.constant(survivors), ...i32.subtract, ...i32.constant(2), ...i32.shiftRight],
  ];
  return writeModule({ operands: 1, locals: ['i32', 'i32', 'i32', 'i32', 'i32', 'f64', 'f64'], body });
}

function checkOne(testOf: number, tests: readonly Code[]): Code {
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(local.survivor)],
    ...[...i32.constant(16), ...i32.shiftRight, ...i32.constant(0x7fff), ...i32.and, ...set(local.row)],
    ...[...i32.constant(1), ...set(local.holds)],
    ...[...get(local.survivor), ...i32.constant(0), ...i32.signedAtLeast],
    ...when(chosen([...get(local.survivor), ...lineOf, ...i32.load16(testOf)], tests)),
    ...[...get(local.to), ...get(local.survivor), ...i32.store(0)],
    ...[...get(local.to), ...get(local.holds), ...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(local.to)],
    ...advance(local.from, 4),
  ];
}

const lineOf: Code = [...i32.constant(0xffff), ...i32.and, ...i32.constant(1), ...i32.shiftLeft];

/**
 * Runs the test with this number, none when it is 0: as many blocks in each other as there are tests, a jump out of some
 * of them, and behind each block its test and a jump out of all.
 */
function chosen(number: Code, tests: readonly Code[]): Code {
  const outOfAll = tests.length;
  return [
    ...tests.flatMap(() => block.begin),
    ...[...block.begin, ...number, ...branchTable([outOfAll, ...tests.keys()], outOfAll)],
    ...tests.flatMap((test, at) => [...block.end, ...test, ...set(local.holds), ...branch(outOfAll - 1 - at)]),
    ...block.end,
  ];
}
