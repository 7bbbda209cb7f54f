import {
  advance,
  call,
  get,
  i32,
  loop,
  set,
  tee,
  when,
  writeModule,
  type Code,
  type WasmFunction,
} from '@tidewaiter/wasm-writer';
import { collectLines } from './collect-lines.js';

const local = { rows: 0, offset: 1, end: 2, nextEnd: 3, from: 4, at: 5, place: 6, row: 7, mask: 8, bits: 9 };

/** Of the function of a test. */
const own = { offset: 0, end: 1, from: 2, at: 3, row: 4, mask: 5, number: 6, other: 7 };

/** The locals that tests may refer to. */
export const checkLocals = { row: own.row, number: own.number, other: own.other };

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
  /** By test, four bytes: where its part of the rows and lines ends; at first where it begins. */
  readonly ends: number;
  readonly tests: readonly LaidOutTest[];
}

export interface LaidOutTest {
  /** Where the part of the rows and lines that are tested by it begins. */
  readonly part: number;
  readonly code: Code;
}

/**
 * Clears, in the masks of a block, the lines whose tests are false. Its operands are the number of rows and the place of
 * the first in what is loaded of the columns; it gives 0. Rows and lines are dealt out to the tests first: going from test
 * to test as rows have it would make the processor guess each time. Each test is a function of its own, which V8 optimises
 * quicker, and better, than one of all.
 */
export function checkModule(plan: CheckPlan): Uint8Array {
  const { list, masks, stride, tested, tests } = plan;
  const isMore = [...get(local.from), ...get(local.end), ...i32.lessThan];
  const body = [
    ...collectLines({ masks, stride, wanted: tested, list }, local),
    ...[...i32.constant(list), ...tee(local.from), ...get(local.end), ...i32.lessThan],
    ...when(loop(dealOut(plan), advance(local.from, 4), isMore)),
    ...tests.flatMap((_, test) => [...get(local.offset), ...call(test + 1)]),
    ...i32.constant(0),
  ];
  const numbers = Array.from({ length: local.bits - 2 }, () => 'i32' as const);
  const run = { operands: ['i32', 'i32'], result: 'i32', locals: [...numbers, 'i64'], body } as const;
  return writeModule(
    run,
    tests.map((test, number) => runTest(test, plan.ends + 4 * number, plan)),
  );
}

function dealOut({ ends, testOf }: CheckPlan): Code {
  return [
    ...[...get(local.from), ...i32.load(0), ...tee(local.at), ...i32.constant(0xffff), ...i32.and],
    ...[...i32.constant(1), ...i32.shiftLeft, ...i32.load16(testOf), ...tee(local.place)],
    ...[...i32.load(ends), ...tee(local.mask), ...get(local.at), ...i32.store(0)],
    ...[...get(local.place), ...get(local.mask), ...i32.constant(4), ...i32.add, ...i32.store(ends)],
  ];
}

/** Clears the bit of each line in the test's part that is not true of its row, and leaves the part empty. */
function runTest({ code, part }: LaidOutTest, end: number, { masks, stride }: CheckPlan): WasmFunction {
  const row = [...get(own.at), ...i32.constant(16), ...i32.shiftRight];
  const word = [...get(own.at), ...i32.constant(0xffe0), ...i32.and, ...i32.constant(3), ...i32.shiftRight];
  const isMore = [...get(own.from), ...get(own.end), ...i32.lessThan];
  const body = [
    ...[...i32.constant(0), ...i32.load(end), ...set(own.end)],
    ...[...i32.constant(0), ...i32.constant(part), ...tee(own.from), ...i32.store(end)],
    ...isMore,
    ...when(
      loop(
        [...get(own.from), ...i32.load(0), ...set(own.at)],
        [...row, ...get(own.offset), ...i32.add, ...set(own.row)],
        [...row, ...i32.constant(stride), ...i32.multiply, ...word, ...i32.add, ...tee(own.mask)],
        [...get(own.mask), ...i32.load(masks), ...code, ...i32.constant(1), ...i32.exclusiveOr],
        // The line's bit within its word: shifting takes the lowest five bits of a number.
        [...get(own.at), ...i32.shiftLeft, ...i32.exclusiveOr, ...i32.store(masks)],
        advance(own.from, 4),
        isMore,
      ),
    ),
  ];
  return { operands: ['i32'], locals: ['i32', 'i32', 'i32', 'i32', 'i32', 'f64', 'f64'], body };
}
