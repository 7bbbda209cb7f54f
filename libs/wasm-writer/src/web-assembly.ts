/** The part of WebAssembly's JavaScript interface in use; the language's own library does not declare it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}

/** One function of numbers over a memory of its own. */
export interface Kernel {
  readonly run: (...operands: number[]) => number;
  readonly buffer: ArrayBuffer;
}

const pageBytes = 65_536;

/**
 * Makes kernels over one memory of at least `bytes`; each module imports the memory as `m.m` and exports `run`.
 * Undefined where WebAssembly, or a feature that a module uses, is not to be had, be it the machine or the page's policy
 * that refuses.
 */
export function instantiate(modules: readonly Uint8Array[], bytes: number): readonly Kernel[] | undefined {
  const api = (globalThis as { readonly WebAssembly?: WebAssemblyApi }).WebAssembly;
  if (api === undefined) return undefined;
  try {
    const memory = new api.Memory({ initial: Math.ceil(bytes / pageBytes) });
    return modules.map((module) => {
      const { exports } = new api.Instance(new api.Module(module), { m: { m: memory } });
      return { run: exports['run'] as Kernel['run'], buffer: memory.buffer };
    });
  } catch {
    return undefined;
  }
}
