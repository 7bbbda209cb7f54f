import { XGBoostError } from './xgboost-error.js';

interface Reader {
  readonly bytes: DataView;
  at: number;
}

/** Bytes of values of a fixed size, by marker (https://ubjson.org/type-reference/, draft 12). */
const sizes: Readonly<Record<string, number>> = {
  ...{ Z: 0, N: 0, T: 0, F: 0, i: 1, U: 1, C: 1, I: 2, l: 4, d: 4, L: 8, D: 8 },
};
/** A model nests about ten levels; more is no model, and recursion must end. */
const deepest = 64;

/**
 * Walks a UBJ text to its end. libxgboost 1.7 reads on behind the end of a text that was cut off and takes the process
 * with it, so this is seen to before it reads.
 * @throws XGBoostError `format`
 */
export function checkUbj(bytes: Uint8Array): void {
  const reader = { bytes: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  skipValue(reader, marker(reader), 0);
}

function skipValue(reader: Reader, type: string, depth: number): void {
  if (depth > deepest) refuse('it nests too deeply');
  const size = sizes[type];
  if (size !== undefined) skip(reader, size);
  else if (type === 'S' || type === 'H') skip(reader, length(reader));
  else if (type === '[' || type === '{') skipContainer(reader, type, depth);
  else refuse(`byte ${reader.at - 1} is no type`);
}

function skipContainer(reader: Reader, type: '[' | '{', depth: number): void {
  const end = type === '[' ? ']' : '}';
  const common = peek(reader) === '$' ? (marker(reader), marker(reader)) : undefined;
  const counted = peek(reader) === '#' ? (marker(reader), length(reader)) : undefined;
  if (common !== undefined && counted === undefined) refuse('a typed list has no length');
  const size = common === undefined ? undefined : sizes[common];
  if (type === '[' && counted !== undefined && size !== undefined) return skip(reader, counted * size);
  for (let i = 0; counted === undefined || i < counted; i += 1) {
    if (counted === undefined && peek(reader) === end) return skip(reader, 1);
    if (type === '{') skip(reader, length(reader));
    skipValue(reader, common ?? marker(reader), depth + 1);
  }
}

function length(reader: Reader): number {
  const type = marker(reader);
  const at = reader.at;
  skip(reader, sizes[type] ?? 0);
  const value = lengthAt(reader.bytes, type, at);
  if (value === undefined || value < 0) return refuse(`byte ${at - 1} is no length`);
  return value;
}

function lengthAt(bytes: DataView, type: string, at: number): number | undefined {
  if (type === 'i') return bytes.getInt8(at);
  if (type === 'U') return bytes.getUint8(at);
  if (type === 'I') return bytes.getInt16(at);
  if (type === 'l') return bytes.getInt32(at);
  return type === 'L' ? Number(bytes.getBigInt64(at)) : undefined;
}

function marker(reader: Reader): string {
  const one = peek(reader);
  skip(reader, 1);
  return one;
}

function peek({ bytes, at }: Reader): string {
  return at < bytes.byteLength ? String.fromCharCode(bytes.getUint8(at)) : refuse('it ends too early');
}

function skip(reader: Reader, count: number): void {
  reader.at += count;
  if (reader.at > reader.bytes.byteLength) refuse('it ends too early');
}

function refuse(why: string): never {
  throw new XGBoostError('format', `the model is not whole UBJ: ${why}`);
}
