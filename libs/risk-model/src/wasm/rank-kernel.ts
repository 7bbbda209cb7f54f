import {
  advance,
  f32,
  get,
  i16x8,
  i32,
  i8x16,
  loop,
  select,
  set,
  tee,
  v128,
  writeModule,
  type Code,
} from '@tidewaiter/wasm-writer';

/** Rows searched at a time: their steps do not wait for each other. */
const together = 8;

const search = {
  value: 0,
  lastValue: 1,
  tree: 2,
  steps: 3,
  firstEnd: 4,
  least: 5,
  greatest: 6,
  missing: 7,
  step: 8,
  firstPlace: 9,
  firstValue: 9 + together,
};

/**
 * Ranks of one feature in rows of `columns` float32, eight rows at a time. Operands: address of the feature in the first
 * row, the same behind the last row; address of the thresholds as a complete search tree (cells as in `CompleteTrees`,
 * filled up with NaN, which nothing reaches), its depth, and four times its number of ends; where ranks go as 16-bit
 * numbers, once with 0 and once with the last operand for what is missing.
 */
export function rankModule(columns: number): Uint8Array {
  const each = (write: (place: number, value: number, row: number) => Code): Code[] =>
    Array.from({ length: together }, (_, row) => write(search.firstPlace + row, search.firstValue + row, row));
  const rowBytes = 4 * columns;
  const body = loop(
    ...each((place, value, row) => [
      ...[...get(search.value), ...f32.load(row * rowBytes), ...set(value)],
      ...[...i32.constant(4), ...set(place)],
    ]),
    [...get(search.steps), ...set(search.step)],
    loop(
      ...each((place, value) => [
        ...[...get(place), ...i32.constant(1), ...i32.shiftLeft],
        ...[...get(value), ...get(search.tree), ...get(place), ...i32.add, ...f32.load(0), ...f32.atLeast],
        ...[...i32.constant(2), ...i32.shiftLeft, ...i32.add, ...set(place)],
      ]),
      [...get(search.step), ...i32.constant(1), ...i32.subtract, ...tee(search.step)],
    ),
    ...each((place, value, row) => [
      ...[...get(search.least), ...get(place), ...get(search.firstEnd), ...i32.subtract],
      ...[...i32.constant(2), ...i32.shiftRight, ...tee(place), ...i32.store16(2 * row)],
      ...[...get(search.greatest), ...get(search.missing), ...get(place)],
      ...[...get(value), ...get(value), ...f32.notEqual, ...select, ...i32.store16(2 * row)],
    ]),
    advance(search.least, 2 * together),
    advance(search.greatest, 2 * together),
    advance(search.value, rowBytes * together),
    [...get(search.value), ...get(search.lastValue), ...i32.lessThan],
  );
  return writeModule({
    operands: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
    locals: [
      'i32',
      ...Array.from({ length: together }, () => 'i32' as const),
      ...Array.from({ length: together }, () => 'f32' as const),
    ],
    body,
  });
}

const narrow = { ranks: 0, bytes: 1, lastByte: 2, base: 3, bases: 4, signs: 5 };

/**
 * Bytes of a column of ranks: clamp(rank − base, 0, 255) − 128, sixteen rows at a time. Operands: address of the ranks,
 * where the bytes go, the end of these, and the base.
 */
export function narrowModule(): Uint8Array {
  const eight = (offset: number): Code => [
    ...[...get(narrow.ranks), ...v128.load(offset), ...get(narrow.bases), ...i16x8.subtract],
  ];
  const body = [
    ...[...get(narrow.base), ...i16x8.splat, ...set(narrow.bases)],
    ...[...i32.constant(128), ...i8x16.splat, ...set(narrow.signs)],
    ...loop(
      get(narrow.bytes),
      [...eight(0), ...eight(16), ...i8x16.narrowUnsigned, ...get(narrow.signs), ...v128.xor, ...v128.store(0)],
      advance(narrow.ranks, 32),
      advance(narrow.bytes, 16),
      [...get(narrow.bytes), ...get(narrow.lastByte), ...i32.lessThan],
    ),
  ];
  return writeModule({ operands: ['i32', 'i32', 'i32', 'i32'], locals: ['v128', 'v128'], body });
}
