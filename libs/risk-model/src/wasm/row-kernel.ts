import { advance, f32, get, i32, instantiate, loop, set, tee, writeModule, type Code } from '@tidewaiter/wasm-writer';
import type { CompleteTrees } from '../complete-trees.js';

/** Trees walked at a time: their steps do not wait for each other. */
const together = 8;

const cellBytes = 8;

/** Operands and variables of the kernel: where cells and ends begin and end, the sum, and a place for each tree. */
const local = { cells: 0, ends: 1, lastCell: 2, margin: 3, firstPlace: 4 };

/** Scores one row at a time on complete trees in WebAssembly; the same float32 sum as `marginOf`. */
export interface RowKernel {
  /** Write the row here with `fillSlots`. */
  readonly slots: Float32Array;
  readonly margin: () => number;
}

/** Undefined where WebAssembly is not to be had. */
export function rowKernel(complete: CompleteTrees): RowKernel | undefined {
  const { depth, trees } = complete;
  if (trees === 0) return undefined;
  const groups = Math.ceil(trees / together);
  const cells = (groups * together) << depth;
  const slotBytes = Math.ceil((8 * complete.columns) / 64) * 64;
  const endsAt = slotBytes + cells * cellBytes;
  const [kernel] = instantiate([moduleOf(depth)], endsAt + 4 * cells) ?? [];
  if (kernel === undefined) return undefined;
  const { buffer, run } = kernel;
  const [numbers, floats] = [new Uint32Array(buffer), new Float32Array(buffer)];
  for (let cell = 0; cell < complete.threshold.length; cell += 1) {
    numbers[slotBytes / 4 + 2 * cell] = 4 * (complete.slot[cell] ?? 0);
    floats[slotBytes / 4 + 2 * cell + 1] = complete.threshold[cell] ?? 0;
  }
  // Adding −0 changes no number, so what fills up the last group leaves the sum as it is.
  floats.fill(-0, endsAt / 4, endsAt / 4 + cells);
  floats.set(complete.ends, endsAt / 4);
  return {
    slots: floats.subarray(0, 2 * complete.columns),
    margin: () => run(slotBytes, endsAt, endsAt, complete.baseMargin),
  };
}

function moduleOf(depth: number): Uint8Array {
  const stride = cellBytes << depth;
  const body = loop(
    ...eachTree((place) => [...i32.constant(cellBytes), ...set(place)]),
    ...Array.from({ length: depth }, () => eachTree((place, tree) => step(place, tree * stride))).flat(),
    get(local.margin),
    ...eachTree((place, tree) => [...end(place, (4 * tree) << depth, depth), ...f32.add]),
    set(local.margin),
    advance(local.ends, (4 * together) << depth),
    advance(local.cells, together * stride),
    [...get(local.cells), ...get(local.lastCell), ...i32.lessThan],
  );
  return writeModule({
    operands: ['i32', 'i32', 'i32', 'f32'],
    result: 'f32',
    locals: Array.from({ length: together + 1 }, () => 'i32' as const),
    body: [...body, ...get(local.margin)],
  });
}

function eachTree(write: (place: number, tree: number) => Code): Code[] {
  return Array.from({ length: together }, (_, tree) => write(local.firstPlace + tree, tree));
}

const scratch = local.firstPlace + together;

/** A place is 8 × the cell's number: from cell i to 2 i, or 2 i + 1 when the slot reaches the threshold. */
function step(place: number, offset: number): Code {
  return [
    ...[...get(place), ...i32.constant(1), ...i32.shiftLeft],
    ...[...get(place), ...get(local.cells), ...i32.add, ...tee(scratch), ...i32.load(offset), ...f32.load(0)],
    ...[...get(scratch), ...f32.load(offset + 4), ...f32.atLeast],
    ...[...i32.constant(3), ...i32.shiftLeft, ...i32.add, ...set(place)],
  ];
}

/** Ends begin where cell `1 << depth` would lie. */
function end(place: number, offset: number, depth: number): Code {
  const back = i32.constant(cellBytes << depth);
  return [
    ...[...get(place), ...back, ...i32.subtract, ...i32.constant(1), ...i32.shiftRight],
    ...[...get(local.ends), ...i32.add, ...f32.load(offset)],
  ];
}
