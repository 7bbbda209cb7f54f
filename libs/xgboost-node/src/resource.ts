import type { Pointer } from './native-memory.js';
import type { Native } from './native.js';
import type { NativeName } from './prototypes.js';
import { XGBoostError } from './xgboost-error.js';

interface Held {
  readonly native: Native;
  readonly handle: Pointer;
  readonly free: NativeName;
}

const forgotten = new FinalizationRegistry<Held>(({ native, handle, free }) => native.call(free, handle));

/** Native memory with an owner: freed once, by `close()` or by the garbage collector. */
export abstract class Resource {
  protected readonly native: Native;
  #held: Held | undefined;
  readonly #what: string;

  constructor(native: Native, handle: Pointer, free: NativeName) {
    this.native = native;
    this.#what = free === 'XGDMatrixFree' ? 'matrix' : 'booster';
    this.#held = { native, handle, free };
    forgotten.register(this, this.#held, this);
  }

  /** @internal the C handle; throws XGBoostError `closed` after `close()` */
  get handle(): Pointer {
    if (this.#held === undefined) throw new XGBoostError('closed', `the ${this.#what} was used after close()`);
    return this.#held.handle;
  }

  /** Frees the native memory now. Calling it again does nothing. */
  close(): void {
    const held = this.#held;
    if (held === undefined) return;
    this.#held = undefined;
    forgotten.unregister(this);
    held.native.call(held.free, held.handle);
  }
}
