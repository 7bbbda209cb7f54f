import {
  advance,
  block,
  branch,
  branchTable,
  get,
  i32,
  loop,
  set,
  tee,
  when,
  whenElse,
  type Code,
} from './instructions.js';
import { writeModule } from './write-module.js';

const local = { found: 0, from: 1, to: 2, survivor: 3, row: 4, holds: 5, test: 6, doubt: 7, number: 8, other: 9 };

/** The locals that tests may refer to. */
export const checkLocals = { row: local.row, number: local.number, other: local.other };

export const inDoubt = 1 << 15;

/** What is to be checked, and where it lies. */
export interface CheckPlan {
  readonly survivors: number;
  /**
   * By line a number of two bytes: 0 when there is nothing to check, else one more than the index of its test; and
   * `inDoubt` more where that does not check everything.
   */
  readonly testOf: number;
  /** Where the places of survivors in doubt go, and their number. */
  readonly doubts: number;
  readonly doubted: number;
  readonly tests: readonly Code[];
}

/**
 * Takes away the survivors whose test is false, the others move up; its operand is their number, and it gives the number
 * of those left. Those with a value that lies in no one class, which have the highest bit set, are left in doubt.
 */
export function checkModule(plan: CheckPlan): Uint8Array {
  const { doubted, doubts, survivors } = plan;
  const body = [
    ...[...i32.constant(survivors), ...tee(local.from), ...set(local.to), ...i32.constant(doubts), ...set(local.doubt)],
    ...[...get(local.from), ...get(local.found), ...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(local.found)],
    ...isMore,
    ...when(loop(checkOne(plan), isMore)),
    ...[...i32.constant(0), ...get(local.doubt), ...i32.constant(doubts), ...i32.subtract],
    ...[...i32.constant(2), ...i32.shiftRight, ...i32.store(doubted)],
    ...[...get(local.to), ...i32.constant(survivors), ...i32.subtract, ...i32.constant(2), ...i32.shiftRight],
  ];
  const numbers = Array.from({ length: local.doubt }, () => 'i32' as const);
  return writeModule({ operands: 1, locals: [...numbers, 'f64', 'f64'], body });
}

const isMore: Code = [...get(local.from), ...get(local.found), ...i32.lessThan];

function checkOne({ survivors, testOf, tests }: CheckPlan): Code {
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(local.survivor)],
    ...[...i32.constant(16), ...i32.shiftRight, ...i32.constant(0x7fff), ...i32.and, ...set(local.row)],
    ...[...get(local.survivor), ...i32.constant(0xffff), ...i32.and, ...i32.constant(1), ...i32.shiftLeft],
    ...[...i32.load16(testOf), ...set(local.test), ...i32.constant(1), ...set(local.holds)],
    ...[...get(local.survivor), ...i32.constant(0), ...i32.signedLess],
    ...whenElse([...i32.constant(inDoubt), ...set(local.test)], chosen(withoutDoubt, tests)),
    ...[...get(local.to), ...get(local.survivor), ...i32.store(0)],
    ...[...get(local.test), ...i32.constant(15), ...i32.shiftRight, ...get(local.holds), ...i32.and],
    ...when(
      [...get(local.doubt), ...get(local.to), ...i32.constant(survivors), ...i32.subtract],
      [...i32.constant(2), ...i32.shiftRight, ...i32.store(0), ...advance(local.doubt, 4)],
    ),
    ...[...get(local.to), ...get(local.holds), ...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(local.to)],
    ...advance(local.from, 4),
  ];
}

const withoutDoubt: Code = [...get(local.test), ...i32.constant(inDoubt - 1), ...i32.and];

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
