import { advance, get, i32, i64, loop, set, tee, v128, when, type Code } from './instructions.js';
import { writeModule } from './write-module.js';

/** Where in memory, in bytes, the sieve finds what it needs. */
export interface SieveLayout {
  readonly facts: readonly FactPlace[];
  readonly alive: number;
  /** Bytes of a mask. */
  readonly stride: number;
  /** Masks of the rows of a block. */
  readonly left: number;
  readonly survivors: number;
}

/** Where the parts of a fact lie. */
export interface FactPlace {
  /** Codes of a block, two bytes each; or classes at once. */
  readonly codes: number;
  readonly classOf: number | undefined;
  readonly masks: number;
}

/** Facts whose masks are applied before the mask of a row is put down again. */
const together = 4;

const local = { rows: 0, row: 1, mask: 2, lastMask: 3, code: 4, found: 5, prefix: 6, bits: 7, firstClass: 8 };

/**
 * The sieve of one rule set: with the number of rows of a block (at least 1) as its operand it gives the number of
 * survivors. What it does is what `plainSieve` does; places in memory and the number of facts are written into its code.
 */
export function sieveModule(layout: SieveLayout, lines: number): Uint8Array {
  const groups = Array.from({ length: Math.ceil(layout.facts.length / together) }, (_, at) =>
    layout.facts.slice(at * together, (at + 1) * together),
  );
  const body = [
    ...[...get(local.rows), ...i32.constant(layout.stride), ...i32.multiply],
    ...[...i32.constant(layout.left), ...i32.add, ...set(local.lastMask)],
    ...groups.flatMap((facts, at) => sieveGroup(facts, at === 0 ? 'first' : 'later', layout)),
    ...collectSurvivors(layout, lines),
    ...[...get(local.found), ...i32.constant(layout.survivors), ...i32.subtract],
    ...[...i32.constant(2), ...i32.shiftRight],
  ];
  const classes = Array.from({ length: together }, () => 'i32' as const);
  return writeModule({ operands: 1, locals: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i64', ...classes], body });
}

/** Narrows the masks of all rows by these facts; the first group begins with the lines that are alive. */
function sieveGroup(facts: readonly FactPlace[], order: 'first' | 'later', { alive, left, stride }: SieveLayout): Code {
  const vectors = Array.from({ length: stride / 16 }, (_, at) => 16 * at);
  return [
    ...[...i32.constant(0), ...set(local.code), ...i32.constant(left), ...set(local.mask)],
    ...loop(
      ...facts.map((fact, at) => [...findClass(fact, stride), ...set(local.firstClass + at)]),
      ...vectors.map((offset) => [
        ...get(local.mask),
        ...(order === 'first' ? [...i32.constant(0), ...v128.load(alive + offset)] : earlierMask(offset)),
        ...facts.flatMap(({ masks }, at) => [...get(local.firstClass + at), ...v128.load(masks + offset), ...v128.and]),
        ...v128.store(offset),
      ]),
      advance(local.code, 2),
      advance(local.mask, stride),
      [...get(local.mask), ...get(local.lastMask), ...i32.lessThan],
    ),
  ];
}

function earlierMask(offset: number): Code {
  return [...get(local.mask), ...v128.load(offset)];
}

/** Where, from the begin of the fact's masks, that of a row begins. */
function findClass({ classOf, codes }: FactPlace, stride: number): Code {
  const found = [...get(local.code), ...i32.load16(codes)];
  const through = classOf === undefined ? [] : [...i32.constant(1), ...i32.shiftLeft, ...i32.load16(classOf)];
  return [...found, ...through, ...i32.constant(stride), ...i32.multiply];
}

/** Puts down the number of each survivor: `row << 16 | line`, and the highest bit where the bit of being sure is 0. */
function collectSurvivors({ left, stride, survivors }: SieveLayout, lines: number): Code {
  const words = Array.from({ length: stride / 8 }, (_, at) => at);
  return [
    ...[...i32.constant(left), ...set(local.mask), ...i32.constant(0), ...set(local.row)],
    ...[...i32.constant(survivors), ...set(local.found)],
    ...loop(
      [...get(local.mask), ...i32.load(4 * (lines >> 5)), ...i32.constant(lines & 31), ...i32.shiftRight],
      [...i32.constant(1), ...i32.and, ...i32.constant(1), ...i32.exclusiveOr, ...i32.constant(31), ...i32.shiftLeft],
      [...get(local.row), ...i32.or, ...set(local.prefix)],
      ...words.map((word) => collectWord(word, lines)),
      advance(local.row, 1 << 16),
      advance(local.mask, stride),
      [...get(local.mask), ...get(local.lastMask), ...i32.lessThan],
    ),
  ];
}

function collectWord(word: number, lines: number): Code {
  const sureBit = word === lines >> 6 ? ~(1n << BigInt(lines & 63)) : -1n;
  return [
    ...[...get(local.mask), ...i64.load(8 * word), ...i64.constant(sureBit), ...i64.and, ...tee(local.bits)],
    ...[...i64.isZero, ...i32.isZero],
    ...when(
      loop(
        [...get(local.found), ...get(local.bits), ...i64.trailingZeros, ...i64.toI32],
        [...i32.constant(64 * word), ...i32.add, ...get(local.prefix), ...i32.or, ...i32.store(0)],
        advance(local.found, 4),
        [...get(local.bits), ...get(local.bits), ...i64.constant(1n), ...i64.subtract, ...i64.and, ...tee(local.bits)],
        [...i64.isZero, ...i32.isZero],
      ),
    ),
  ];
}
