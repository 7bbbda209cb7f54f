import { checkUbj } from './check-ubj.js';
import { copyBytes, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

/** Both hold the same; UBJ is smaller and quicker to read. */
export type ModelFormat = 'json' | 'ubj';

export function saveModel(native: Native, booster: Pointer, format: ModelFormat): Uint8Array {
  const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
  native.call('XGBoosterSaveModelToBuffer', booster, JSON.stringify({ format }), length, out);
  return copyBytes(out[0], length[0]);
}

/** Model, parameters and state: what a booster is made of while it is trained. */
export function saveSnapshot(native: Native, booster: Pointer): Uint8Array {
  const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
  native.call('XGBoosterSerializeToBuffer', booster, length, out);
  return copyBytes(out[0], length[0]);
}

/**
 * Refuses what libxgboost would misread: it takes anything that begins otherwise for its old binary format, of which it
 * believes every byte.
 * @throws XGBoostError `format` when the bytes are neither JSON nor whole UBJ.
 */
export function checkModel(bytes: Uint8Array): void {
  const [first, second] = [bytes[0], bytes[1]].map((byte) => String.fromCharCode(byte ?? 0));
  if (first !== '{') throw new XGBoostError('format', 'a model is JSON or UBJ and begins with `{`');
  // In JSON a quote or white space follows; in UBJ a length or a count.
  if (!/["\s}]/.test(second ?? '')) checkUbj(bytes);
}
