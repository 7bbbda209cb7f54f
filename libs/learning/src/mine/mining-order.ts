import type { ReleaseContent } from '@tidewaiter/decision';
import type { Slice } from '@tidewaiter/history';
import type { MiningRequest } from './mining-request.js';

/** A mining that another process can do: everything by name or value. */
export interface MiningOrder extends Omit<MiningRequest, 'history' | 'release' | 'slice'> {
  /** Data folder of the product. */
  readonly home: string;
  readonly slice?: Slice;
  /** Of the active release. */
  readonly content: ReleaseContent;
}
