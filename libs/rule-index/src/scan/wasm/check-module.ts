import { advance, get, i32, loop, set, tee, when, type Code } from '../../wasm/instructions.js';
import { writeModule } from '../../wasm/write-module.js';
import { collectLines } from './collect-lines.js';

const local = { rows: 0, offset: 1, end: 2, from: 3, at: 4, test: 5, row: 6, mask: 7, bits: 8, number: 9, other: 10 };

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
  /** By test, four bytes: where its part of the rows and lines ends. */
  readonly ends: number;
  readonly tests: readonly PlacedTest[];
}

export interface PlacedTest {
  readonly code: Code;
  /** Where its part of the rows and lines is put. */
  readonly part: number;
}

/**
 * Clears, in the masks of a block, the lines whose tests are false. Its operands are the number of rows and the place of
 * the first in what is loaded of the columns; it gives 0. Rows and lines are dealt out to the tests first: going from test
 * to test as rows have it would make the processor guess each time.
 */
export function checkModule(plan: CheckPlan): Uint8Array {
  const { ends, list, tests } = plan;
  const body = [
    ...tests.flatMap(({ part }, test) => [...i32.constant(0), ...i32.constant(part), ...i32.store(ends + 4 * test)]),
    ...collectLines({ masks: plan.masks, stride: plan.stride, wanted: plan.tested, list }, local),
    ...[...i32.constant(list), ...tee(local.from), ...get(local.end), ...i32.lessThan],
    ...when(loop(dealOut(plan), advance(local.from, 4), isMore)),
    ...tests.flatMap((test, at) => runTest(test, at, plan)),
    ...i32.constant(0),
  ];
  const numbers = Array.from({ length: local.bits - 2 }, () => 'i32' as const);
  return writeModule({ operands: 2, locals: [...numbers, 'i64', 'f64', 'f64'], body });
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

/** Clears the bit of each line in the test's part that is not true of its row. */
function runTest({ code, part }: PlacedTest, test: number, { ends, masks, stride }: CheckPlan): Code {
  const row = [...get(local.at), ...i32.constant(16), ...i32.shiftRight];
  const word = [...get(local.at), ...i32.constant(0xffe0), ...i32.and, ...i32.constant(3), ...i32.shiftRight];
  return [
    ...[...i32.constant(0), ...i32.load(ends + 4 * test), ...set(local.end)],
    ...[...i32.constant(part), ...tee(local.from), ...get(local.end), ...i32.lessThan],
    ...when(
      loop(
        [...get(local.from), ...i32.load(0), ...set(local.at)],
        [...row, ...get(local.offset), ...i32.add, ...set(local.row)],
        [...row, ...i32.constant(stride), ...i32.multiply, ...word, ...i32.add, ...tee(local.mask)],
        [...get(local.mask), ...i32.load(masks), ...code, ...i32.constant(1), ...i32.exclusiveOr],
        // The line's bit within its word: shifting takes the lowest five bits of a number.
        [...get(local.at), ...i32.shiftLeft, ...i32.exclusiveOr, ...i32.store(masks)],
        advance(local.from, 4),
        isMore,
      ),
    ),
  ];
}
