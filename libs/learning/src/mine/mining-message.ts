import type { ReleaseContent } from '@tidewaiter/decision';
import type { Slice } from '@tidewaiter/history';
import type { MiningProgress, MiningRequest, MiningResult } from './mining-request.js';

/** A mining that another process can do: everything by name or value. */
export interface MiningOrder extends Omit<MiningRequest, 'history' | 'release' | 'slice'> {
  /** Data folder of the product. */
  readonly home: string;
  readonly slice?: Slice;
  /** Of the active release. */
  readonly content: ReleaseContent;
}

/** What the child process says. */
export type MiningMessage =
  | { readonly kind: 'progress'; readonly progress: MiningProgress }
  | { readonly kind: 'done'; readonly result: MiningResult }
  | { readonly kind: 'failed'; readonly message: string };
