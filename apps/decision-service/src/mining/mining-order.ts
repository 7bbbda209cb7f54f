import type { ReleaseContent } from '@tidewaiter/decision';
import type { MiningResult } from '@tidewaiter/learning';

/** A search that another process can do: everything by name or value. */
export interface MiningOrder {
  /** Data folder of the product, for its history. */
  readonly home: string;
  readonly dataset: string;
  /** Days of lodging, both ends included. */
  readonly period: { readonly from?: string; readonly to?: string };
  readonly seed: number;
  /** The rules in force and what they name. */
  readonly content: ReleaseContent;
}

/** What the process says. */
export type MiningMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: Pick<MiningResult, 'suggestions' | 'base'> }
  | { readonly kind: 'failed'; readonly message: string };
