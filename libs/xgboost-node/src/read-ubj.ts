import { XGBoostError } from './xgboost-error.js';

interface Reader {
  readonly bytes: DataView;
  at: number;
}

type Read = (bytes: DataView, at: number) => unknown;

/** Size and reading of values of a fixed size, by marker (https://ubjson.org/type-reference/, draft 12). */
const fixed: Readonly<Record<string, readonly [size: number, read: Read]>> = {
  Z: [0, () => null],
  N: [0, () => null],
  T: [0, () => true],
  F: [0, () => false],
  i: [1, (bytes, at) => bytes.getInt8(at)],
  U: [1, (bytes, at) => bytes.getUint8(at)],
  C: [1, (bytes, at) => String.fromCharCode(bytes.getUint8(at))],
  I: [2, (bytes, at) => bytes.getInt16(at)],
  l: [4, (bytes, at) => bytes.getInt32(at)],
  d: [4, (bytes, at) => bytes.getFloat32(at)],
  L: [8, (bytes, at) => Number(bytes.getBigInt64(at))],
  D: [8, (bytes, at) => bytes.getFloat64(at)],
};
/** A model nests about ten levels; more is no model, and recursion must end. */
const deepest = 64;

/**
 * Reads a UBJ text. libxgboost 1.7 reads on behind the end of a text that was cut off and takes the process with it, so
 * this reads it first.
 * @throws XGBoostError `format` when it is not whole
 */
export function readUbj(bytes: Uint8Array): unknown {
  const reader = { bytes: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  return readValue(reader, marker(reader), 0);
}

function readValue(reader: Reader, type: string, depth: number): unknown {
  if (depth > deepest) refuse('it nests too deeply');
  const known = fixed[type];
  if (known !== undefined) return known[1](reader.bytes, skip(reader, known[0]));
  if (type === 'S' || type === 'H') return readText(reader);
  if (type !== '[' && type !== '{') return refuse(`byte ${reader.at - 1} is no type`);
  return type === '[' ? readList(reader, depth) : Object.fromEntries(readEntries(reader, depth));
}

function readText(reader: Reader): string {
  const size = length(reader);
  const { buffer, byteOffset } = reader.bytes;
  return new TextDecoder().decode(new Uint8Array(buffer, byteOffset + skip(reader, size), size));
}

function readList(reader: Reader, depth: number): unknown[] {
  const next = items(reader, ']');
  const list: unknown[] = [];
  for (let type = next(); type !== undefined; type = next()) list.push(readValue(reader, type, depth + 1));
  return list;
}

function readEntries(reader: Reader, depth: number): [string, unknown][] {
  const entries: [string, unknown][] = [];
  let key = '';
  const next = items(reader, '}', () => (key = readText(reader)));
  for (let type = next(); type !== undefined; type = next()) entries.push([key, readValue(reader, type, depth + 1)]);
  return entries;
}

/** Gives the type of each item in turn, having called `before` it; undefined at the end. */
function items(reader: Reader, end: string, before?: () => void): () => string | undefined {
  const common = taken(reader, '$') ? marker(reader) : undefined;
  let left = taken(reader, '#') ? length(reader) : undefined;
  if (common !== undefined && left === undefined) refuse('a typed list has no length');
  // Items that take no bytes would let a short text make a list that fills the memory.
  if (left !== undefined && left > reader.bytes.byteLength - reader.at) refuse('it ends too early');
  return () => {
    if (left === undefined ? taken(reader, end) : left === 0) return undefined;
    if (left !== undefined) left -= 1;
    before?.();
    return common ?? marker(reader);
  };
}

function length(reader: Reader): number {
  const type = marker(reader);
  const size = /[iUIlL]/.test(type) ? readValue(reader, type, 0) : undefined;
  return typeof size === 'number' && size >= 0 ? size : refuse(`byte ${reader.at - 1} is no length`);
}

function taken(reader: Reader, wanted: string): boolean {
  const found = reader.at < reader.bytes.byteLength && reader.bytes.getUint8(reader.at) === wanted.charCodeAt(0);
  if (found) reader.at += 1;
  return found;
}

function marker(reader: Reader): string {
  return String.fromCharCode(reader.bytes.getUint8(skip(reader, 1)));
}

/** Passes over bytes and gives where they begin. */
function skip(reader: Reader, count: number): number {
  const start = reader.at;
  reader.at += count;
  return reader.at <= reader.bytes.byteLength ? start : refuse('it ends too early');
}

function refuse(why: string): never {
  throw new XGBoostError('format', `the model is not whole UBJ: ${why}`);
}
