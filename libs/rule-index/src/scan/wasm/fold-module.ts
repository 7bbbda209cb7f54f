import { advance, get, i32, i8x16, loop, set, tee, v128, writeModule } from '@tidewaiter/wasm-writer';

/** Where in memory, in bytes, masks of rows become masks of their declarations. */
export interface FoldLayout {
  /** Masks of rows, and the bytes of one. */
  readonly masks: number;
  readonly stride: number;
  /** By row of the block, four bytes: -1 when a declaration begins with it, else 0. */
  readonly begins: number;
  /** Masks of declarations, and the bytes of one: as much of the mask of a row as tells its lines. */
  readonly folded: number;
  readonly foldedStride: number;
}

const local = { rows: 0, mask: 1, row: 2, end: 3, begins: 4 };

/**
 * Joins the masks of the rows of each declaration. Its operands are the number of rows, at least 1, and where the mask
 * goes that comes before the first that begins: behind `folded`, in bytes. It gives the same for the last one.
 */
export function foldModule({ begins, folded, foldedStride, masks, stride }: FoldLayout): Uint8Array {
  const vectors = Array.from({ length: foldedStride / 16 }, (_, at) => 16 * at);
  const body = [
    ...[...get(local.rows), ...i32.constant(2), ...i32.shiftLeft, ...set(local.end)],
    ...[...i32.constant(0), ...set(local.row), ...i32.constant(0), ...set(local.rows)],
    ...loop(
      [...get(local.row), ...i32.load(begins), ...tee(local.begins)],
      [...i32.constant(foldedStride), ...i32.and, ...get(local.mask), ...i32.add, ...set(local.mask)],
      ...vectors.map((offset) => [
        ...[...get(local.mask), ...get(local.mask), ...v128.load(folded + offset)],
        ...[...get(local.begins), ...i8x16.splat, ...v128.andNot],
        ...[...get(local.rows), ...v128.load(masks + offset), ...v128.or, ...v128.store(folded + offset)],
      ]),
      advance(local.rows, stride),
      advance(local.row, 4),
      [...get(local.row), ...get(local.end), ...i32.lessThan],
    ),
    ...get(local.mask),
  ];
  const numbers = ['i32', 'i32', 'i32'] as const;
  return writeModule({ operands: ['i32', 'i32'], result: 'i32', locals: numbers, body });
}
