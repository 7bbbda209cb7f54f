import type { FoundSuggestion } from './suggestion.entity.js';

/** What a search for rules is asked. */
export interface MiningRequest {
  readonly datasetId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly seed: number;
}

export interface MiningRun {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Finds rules in past declarations; those that find most first. */
export type Miner = (request: MiningRequest, run: MiningRun) => Promise<readonly FoundSuggestion[]>;

/** Injection token of the {@link Miner}. */
export const MINER = Symbol('miner');
