import { describe, expect, it } from '@jest/globals';
import {
  advance,
  call,
  f64,
  get,
  i32,
  i64,
  instantiate,
  loop,
  set,
  when,
  writeModule,
  type Code,
  type Kernel,
} from '../src/index.js';

function kernelOf(body: Code): Kernel {
  const module = writeModule({ operands: ['i32'], result: 'i32', locals: ['i32'], body });
  const [kernel] = instantiate([module], 300_000) ?? [];
  if (!kernel) throw new Error('No WebAssembly');
  return kernel;
}

describe('a module that was written', () => {
  it.each([0, 1, -1, 63, 64, -64, -65, 8191, 8192, 2 ** 31 - 1, -(2 ** 31)])('gives the number %d', (number) => {
    expect(kernelOf(i32.constant(number)).run(0)).toBe(number);
  });

  it.each([0, 127, 128, 16_383, 16_384, 299_996])('reads and writes %d bytes into its memory', (offset) => {
    const { buffer, run } = kernelOf([
      ...[...get(0), ...get(0), ...i32.load(offset), ...i32.constant(1), ...i32.add, ...i32.store(offset)],
      ...[...get(0), ...i32.load(offset)],
    ]);
    new DataView(buffer).setInt32(offset, 41, true);
    expect(run(0)).toBe(42);
    expect(new DataView(buffer).getInt32(offset, true)).toBe(42);
  });

  it('repeats a loop as long as it is told to, and leaves out what no number asks for', () => {
    const sum = 1;
    const sumDown = loop(get(0), get(sum), i32.add, set(sum), advance(0, -1), get(0));
    const { run } = kernelOf([...get(0), ...when(sumDown), ...get(sum)]);
    expect([0, 1, 5].map((number) => run(number))).toEqual([0, 1, 15]);
  });

  it('calls its parts, which may call each other', () => {
    const double = [...get(0), ...get(0), ...i32.add];
    const parts = [
      { operands: ['i32'], result: 'i32', locals: [], body: [...double, ...call(2)] },
      { operands: ['i32'], result: 'i32', locals: ['f64'], body: [...get(0), ...i32.constant(1), ...i32.add] },
    ] as const;
    const run = { operands: ['i32'], result: 'i32', locals: [], body: [...get(0), ...call(1), ...call(1)] } as const;
    const [kernel] = instantiate([writeModule(run, parts)], 1) ?? [];
    expect([0, 1, 10].map((number) => kernel?.run(number))).toEqual([3, 7, 43]);
  });

  it('counts with 64 bits and with doubles', () => {
    const large = [
      ...i64.constant(2n ** 62n),
      ...i64.constant(1n),
      ...i64.subtract,
      ...i64.trailingZeros,
      ...i64.toI32,
    ];
    expect(kernelOf(large).run(0)).toBe(0);
    const ones = [...i64.constant(-1n), ...i64.ones, ...i64.constant(6n), ...i64.ones, ...i64.add, ...i64.toI32];
    expect(kernelOf(ones).run(0)).toBe(66);
    const third = [...f64.constant(1), ...f64.constant(3), ...f64.divide, ...f64.constant(1 / 3), ...f64.equal];
    expect(kernelOf(third).run(0)).toBe(1);
    expect(kernelOf([...f64.constant(NaN), ...f64.constant(NaN), ...f64.equal]).run(0)).toBe(0);
  });
});

describe('modules in one memory', () => {
  it('see what the others write', () => {
    const write = writeModule({
      operands: ['i32'],
      locals: [],
      body: [...i32.constant(0), ...get(0), ...i32.store(8)],
    });
    const read = writeModule({ operands: [], result: 'i32', locals: [], body: [...i32.constant(0), ...i32.load(8)] });
    const [writer, reader] = instantiate([write, read], 16) ?? [];
    writer?.run(7);
    expect(reader?.run()).toBe(7);
  });

  it('are not to be had when one of them is none', () => {
    expect(instantiate([Uint8Array.of(0, 1, 2)], 16)).toBeUndefined();
  });
});
