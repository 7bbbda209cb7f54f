import { checkTrees } from './check-trees.js';
import { copyBytes, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { readUbj } from './read-ubj.js';
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
 * believes every byte, and follows the trees of a model wherever they lead.
 * @throws XGBoostError `format` when the bytes are neither JSON nor whole UBJ, or the trees are none.
 */
export function checkModel(bytes: Uint8Array): void {
  const [first, second] = [bytes[0], bytes[1]].map((byte) => String.fromCharCode(byte ?? 0));
  if (first !== '{') throw new XGBoostError('format', 'a model is JSON or UBJ and begins with `{`');
  // In JSON a quote or white space follows; in UBJ a length or a count.
  checkTrees(/["\s}]/.test(second ?? '') ? readJson(bytes) : readUbj(bytes));
}

function readJson(bytes: Uint8Array): unknown {
  // XGBoost's JSON has NaN and infinity, which decide nothing about the structure.
  const text = new TextDecoder().decode(bytes).replace(/(?<=[[,:]\s*)-?(?:NaN|Infinity)(?=\s*[,\]}])/g, 'null');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new XGBoostError('format', 'the model is not whole JSON', { cause: error });
  }
}
