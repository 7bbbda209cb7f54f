import { advance, get, i32, loop, set, v128, writeModule, type Code } from '@tidewaiter/wasm-writer';
import { vectorWords, type MaskLayout } from '../line-masks.js';

/** Where in memory, in bytes, the sieve finds what it needs. */
export interface SieveLayout {
  readonly joints: readonly JointPlace[];
  readonly alive: number;
  /** Bytes of a mask. */
  readonly stride: number;
  /** Masks of the rows of a block. */
  readonly masks: number;
  /** Where rows with a value of an unsure class are listed, numbers of four bytes. */
  readonly unsure: number;
}

/** Where the parts of facts with masks in common lie. */
export interface JointPlace {
  readonly facts: readonly FactPlace[];
  /** Where the joint classes of a block go, two bytes each. */
  readonly classes: number;
  readonly masks: number;
}

export interface FactPlace {
  /** Codes, two bytes each; or at once what they come to in the joint class. */
  readonly codes: number;
  /** By code, its class times what the fact counts in the joint class. */
  readonly classOf: number | undefined;
  /** Bytes of a number in `classOf`. */
  readonly classBytes: number;
}

/** Rows whose classes are found in one turn; so many places are to be free behind the last row. */
export const rowsInTurn = 4;

/** Joints whose masks are applied before the mask of a row is put down again. */
const together = 8;

const local = { rows: 0, code: 1, row: 2, mask: 3, lastMask: 4, found: 5, firstMask: 6 };

/**
 * The sieve of one rule set. Its operands are the number of rows of a block (at least 1) and twice that of its first row
 * in what is loaded of the columns; it gives the number of unsure rows. What it does is what `plainSieve` does; places in
 * memory and the number of facts are written into its code.
 */
export function sieveModule(layout: SieveLayout, bits: MaskLayout): Uint8Array {
  const groups = Array.from({ length: Math.ceil(layout.joints.length / together) }, (_, at) =>
    layout.joints.slice(at * together, (at + 1) * together),
  );
  const body = [
    ...[...get(local.rows), ...i32.constant(layout.stride), ...i32.multiply],
    ...[...i32.constant(layout.masks), ...i32.add, ...set(local.lastMask)],
    ...layout.joints.flatMap(findClasses),
    ...groups.flatMap((joints, at) => narrow(joints, at === 0 ? 'first' : 'later', layout)),
    ...finish(layout, bits),
    ...[...get(local.found), ...i32.constant(layout.unsure), ...i32.subtract],
    ...[...i32.constant(2), ...i32.shiftRight],
  ];
  const numbers = Array.from({ length: local.firstMask + together - 2 }, () => 'i32' as const);
  return writeModule({ operands: ['i32', 'i32'], result: 'i32', locals: numbers, body });
}

/** Puts down the joint class of each row; `code` is twice the row in the columns, `row` that in the block. */
function findClasses({ classes, facts }: JointPlace): Code {
  const inTurn = Array.from({ length: rowsInTurn }, (_, ahead) => [
    ...get(local.row),
    ...facts.flatMap((fact, at) => [...findClass(fact, 2 * ahead), ...(at === 0 ? [] : i32.add)]),
    ...i32.store16(classes + 2 * ahead),
  ]);
  return [
    ...[...i32.constant(0), ...set(local.row)],
    ...loop(...inTurn, advance(local.code, 2 * rowsInTurn), advance(local.row, 2 * rowsInTurn), [
      ...get(local.row),
      ...get(local.rows),
      ...i32.constant(1),
      ...i32.shiftLeft,
      ...i32.lessThan,
    ]),
    // Back to the first row.
    ...[...get(local.code), ...get(local.row), ...i32.subtract, ...set(local.code)],
  ];
}

function findClass({ classBytes, classOf, codes }: FactPlace, ahead: number): Code {
  const through = classBytes === 1 ? i32.load8 : (place: number) => [...timesTwo, ...i32.load16(place)];
  return [...get(local.code), ...i32.load16(codes + ahead), ...(classOf === undefined ? [] : through(classOf))];
}

const timesTwo: Code = [...i32.constant(1), ...i32.shiftLeft];

/** Narrows the masks of all rows by these joints; the first group begins with the lines that are alive. */
function narrow(joints: readonly JointPlace[], order: 'first' | 'later', { alive, masks, stride }: SieveLayout): Code {
  const vectors = Array.from({ length: stride / 16 }, (_, at) => 16 * at);
  return [
    ...[...i32.constant(0), ...set(local.row), ...i32.constant(masks), ...set(local.mask)],
    ...loop(
      ...joints.map(({ classes }, at) => [
        ...[...get(local.row), ...i32.load16(classes), ...i32.constant(stride), ...i32.multiply],
        ...set(local.firstMask + at),
      ]),
      ...vectors.map((offset) => [
        ...get(local.mask),
        ...(order === 'first' ? [...i32.constant(0), ...v128.load(alive + offset)] : earlierMask(offset)),
        ...joints.flatMap((joint, at) => [
          ...[...get(local.firstMask + at), ...v128.load(joint.masks + offset), ...v128.and],
        ]),
        ...v128.store(offset),
      ]),
      advance(local.row, 2),
      advance(local.mask, stride),
      isMoreMasks,
    ),
  ];
}

const isMoreMasks: Code = [...get(local.mask), ...get(local.lastMask), ...i32.lessThan];

function earlierMask(offset: number): Code {
  return [...get(local.mask), ...v128.load(offset)];
}

/**
 * Clears the lines of which a clause has failed, and lists unsure rows: every row is put down, the next takes its place
 * unless a sure bit is 0.
 */
function finish({ masks, stride, unsure }: SieveLayout, { clauses, lines }: MaskLayout): Code {
  const taken = clauses.flatMap(({ from, words }) =>
    Array.from({ length: words / vectorWords }, (_, vector) => takeVector(16 * vector, 4 * from + 16 * vector)),
  );
  return [
    ...[...i32.constant(masks), ...set(local.mask), ...i32.constant(0), ...set(local.row)],
    ...[...i32.constant(unsure), ...set(local.found)],
    ...loop(
      ...taken,
      [...get(local.found), ...get(local.row), ...i32.store(0)],
      [
        ...get(local.found),
        ...get(local.mask),
        ...i32.load(4 * (lines >> 5)),
        ...i32.constant((1 << (lines & 31)) - 1),
      ],
      [...i32.or, ...i32.constant(-1), ...i32.notEqual, ...i32.constant(2), ...i32.shiftLeft],
      [...i32.add, ...set(local.found)],
      advance(local.row, 1),
      advance(local.mask, stride),
      isMoreMasks,
    ),
  ];
}

/** Clears in one vector of a mask the bits that are set in another. */
function takeVector(from: number, failed: number): Code {
  return [
    ...[...get(local.mask), ...get(local.mask), ...v128.load(from)],
    ...[...get(local.mask), ...v128.load(failed), ...v128.andNot, ...v128.store(from)],
  ];
}
