import { ModelError } from './model-problem.js';

/** Numbers that a type marker stands for: bytes, and how they are read (big-endian). */
const numbers: Readonly<Record<string, readonly [bytes: number, read: (view: DataView, at: number) => number]>> = {
  i: [1, (view, at) => view.getInt8(at)],
  U: [1, (view, at) => view.getUint8(at)],
  I: [2, (view, at) => view.getInt16(at)],
  l: [4, (view, at) => view.getInt32(at)],
  L: [8, (view, at) => Number(view.getBigInt64(at))],
  d: [4, (view, at) => view.getFloat32(at)],
  D: [8, (view, at) => view.getFloat64(at)],
};
const deepest = 64;

/**
 * Universal Binary JSON (draft 12) as XGBoost writes it (`.ubj`), as the values that its JSON form has: `parseModel` reads
 * both. Texts are UTF-8; typed lists become lists of numbers.
 * @throws ModelError `malformed` with the byte at fault
 */
export function parseUbj(bytes: Uint8Array): unknown {
  const reader = new UbjReader(bytes);
  const value = reader.value(reader.marker(), 0);
  if (!reader.ended) reader.refuse('goes on after its end');
  return value;
}

/** This library also runs where there is no TextDecoder. */
function percent(byte: number): string {
  return `%${byte.toString(16).padStart(2, '0')}`;
}

class UbjReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get ended(): boolean {
    return this.#at === this.#bytes.byteLength;
  }

  marker(): string {
    this.#need(1);
    return String.fromCharCode(this.#view.getUint8(this.#at++));
  }

  value(marker: string, depth: number): unknown {
    if (depth > deepest) return this.refuse('is nested too deeply');
    if (Object.hasOwn(numbers, marker)) return this.#number(marker);
    if (marker === 'S') return this.#text();
    if (marker === '{') return this.#object(depth + 1);
    if (marker === '[') return this.#list(depth + 1);
    if (marker === 'T' || marker === 'F') return marker === 'T';
    if (marker === 'Z') return null;
    return this.refuse(`has \`${marker}\` where a value begins`);
  }

  refuse(message: string): never {
    throw new ModelError({ code: 'malformed', path: `byte ${this.#at}`, message });
  }

  #need(count: number): void {
    if (count < 0 || this.#at + count > this.#bytes.byteLength) this.refuse('ends too early');
  }

  #number(marker: string): number {
    const known = numbers[marker];
    if (!known) return this.refuse(`has \`${marker}\` where a number begins`);
    const [size, read] = known;
    this.#need(size);
    const number = read(this.#view, this.#at);
    this.#at += size;
    return number;
  }

  #text(): string {
    const length = this.#number(this.marker());
    this.#need(length);
    const bytes = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    try {
      return decodeURIComponent(Array.from(bytes, percent).join(''));
    } catch {
      return this.refuse('holds text that is not UTF-8');
    }
  }

  #object(depth: number): Record<string, unknown> {
    const members: [string, unknown][] = [];
    while (this.#peek() !== '}') members.push([this.#text(), this.value(this.marker(), depth)]);
    this.#at += 1;
    // Not by assignment: a member called `__proto__` is a member like any other.
    return Object.fromEntries(members);
  }

  #list(depth: number): unknown[] {
    const type = this.#peek() === '$' ? (this.marker(), this.marker()) : undefined;
    if (this.#peek() === '#') {
      this.#at += 1;
      return this.#counted(type, depth);
    }
    if (type !== undefined) return this.refuse('gives a list a type without its length');
    const values: unknown[] = [];
    while (this.#peek() !== ']') values.push(this.value(this.marker(), depth));
    this.#at += 1;
    return values;
  }

  #counted(type: string | undefined, depth: number): unknown[] {
    const count = this.#number(this.marker());
    // A value takes a byte at least, so a length beyond the file is refused before memory is taken for it.
    this.#need(count * (type === undefined ? 1 : (numbers[type]?.[0] ?? 1)));
    return Array.from({ length: count }, () => this.value(type ?? this.marker(), depth));
  }

  #peek(): string {
    this.#need(1);
    return String.fromCharCode(this.#bytes[this.#at] ?? 0);
  }
}
