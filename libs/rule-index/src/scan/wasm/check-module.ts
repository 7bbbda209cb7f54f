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
  writeModule,
  type Code,
} from '@tidewaiter/wasm-writer';
import { collectLines } from './collect-lines.js';

const local = {
  rows: 0,
  offset: 1,
  end: 2,
  from: 3,
  at: 4,
  test: 5,
  row: 6,
  mask: 7,
  holds: 8,
  nextEnd: 9,
  bits: 10,
  number: 11,
  other: 12,
};

/** The locals that tests may refer to. */
export const checkLocals = { row: local.row, number: local.number, other: local.other };

/** What is to be checked, and where it lies. */
export interface CheckPlan {
  readonly masks: number;
  /** Bytes of a mask. */
  readonly stride: number;
  /** Lines with a test. */
  readonly tested: Int32Array;
  /** Where the tested lines of a block are listed. */
  readonly list: number;
  /** By line, two bytes: four times the number of its test. */
  readonly testOf: number;
  /** By test, four bytes: where its part of the rows and lines begins, and where it ends; both are the same at first. */
  readonly parts: number;
  readonly ends: number;
  readonly tests: readonly Code[];
}

/**
 * Clears, in the masks of a block, the lines whose tests are false. Its operands are the number of rows and the place of
 * the first in what is loaded of the columns; it gives 0. Rows and lines are dealt out to the tests first: going from test
 * to test as rows have it would make the processor guess each time.
 */
export function checkModule(plan: CheckPlan): Uint8Array {
  const { list, tests } = plan;
  const body = [
    ...collectLines({ masks: plan.masks, stride: plan.stride, wanted: plan.tested, list }, local),
    ...[...i32.constant(list), ...tee(local.from), ...get(local.end), ...i32.lessThan],
    ...when(loop(dealOut(plan), advance(local.from, 4), isMore)),
    ...[...i32.constant(0), ...set(local.test)],
    ...loop(runTest(plan), advance(local.test, 4), [
      ...get(local.test),
      ...i32.constant(4 * tests.length),
      ...i32.lessThan,
    ]),
    ...i32.constant(0),
  ];
  const numbers = Array.from({ length: local.bits - 2 }, () => 'i32' as const);
  return writeModule({ operands: ['i32', 'i32'], result: 'i32', locals: [...numbers, 'i64', 'f64', 'f64'], body });
}

const isMore: Code = [...get(local.from), ...get(local.end), ...i32.lessThan];

function dealOut({ ends, testOf }: CheckPlan): Code {
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(local.at), ...i32.constant(0xffff), ...i32.and],
    ...[...i32.constant(1), ...i32.shiftLeft, ...i32.load16(testOf), ...tee(local.test)],
    ...[...i32.load(ends), ...tee(local.mask), ...get(local.at), ...i32.store(0)],
    ...[...get(local.test), ...get(local.mask), ...i32.constant(4), ...i32.add, ...i32.store(ends)],
  ];
}

/** Clears the bit of each line in the test's part that is not true of its row, and leaves the part empty. */
function runTest({ ends, masks, parts, stride, tests }: CheckPlan): Code {
  const row = [...get(local.at), ...i32.constant(16), ...i32.shiftRight];
  const word = [...get(local.at), ...i32.constant(0xffe0), ...i32.and, ...i32.constant(3), ...i32.shiftRight];
  return [
    ...[...get(local.test), ...i32.load(ends), ...set(local.end)],
    ...[...get(local.test), ...get(local.test), ...i32.load(parts), ...tee(local.from), ...i32.store(ends)],
    ...isMore,
    ...when(
      loop(
        [...get(local.from), ...i32.load(0), ...set(local.at)],
        [...row, ...get(local.offset), ...i32.add, ...set(local.row)],
        chosen(tests),
        [...row, ...i32.constant(stride), ...i32.multiply, ...word, ...i32.add, ...tee(local.mask)],
        [...get(local.mask), ...i32.load(masks), ...get(local.holds), ...i32.constant(1), ...i32.exclusiveOr],
        // The line's bit within its word: shifting takes the lowest five bits of a number.
        [...get(local.at), ...i32.shiftLeft, ...i32.exclusiveOr, ...i32.store(masks)],
        advance(local.from, 4),
        isMore,
      ),
    ),
  ];
}

/**
 * Runs the test that is at hand: as many blocks in each other as there are tests, a jump out of some of them, and behind
 * each block its test and a jump out of all. A loop for each test would take V8 twice as long to optimise.
 */
function chosen(tests: readonly Code[]): Code {
  const outOfAll = tests.length;
  const number = [...get(local.test), ...i32.constant(2), ...i32.shiftRight];
  return [
    ...tests.flatMap(() => block.begin),
    ...[...block.begin, ...number, ...branchTable([...tests.keys()], outOfAll)],
    ...tests.flatMap((test, at) => [...block.end, ...test, ...set(local.holds), ...branch(outOfAll - 1 - at)]),
    ...block.end,
  ];
}
