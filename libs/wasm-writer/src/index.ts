export {
  advance,
  call,
  f32,
  f32x4Add,
  f64,
  get,
  i16x8,
  i32,
  i64,
  i8x16,
  interleave,
  loop,
  select,
  set,
  tee,
  v128,
  when,
} from './instructions.js';
export type { Code } from './instructions.js';
export { instantiate } from './web-assembly.js';
export type { Kernel } from './web-assembly.js';
export { writeModule } from './write-module.js';
export type { ValueType, WasmFunction } from './write-module.js';
