import type { Labels } from '@tidewaiter/rule-language';
import type { Miner, MiningTarget } from './suggestion.js';

/** A condition that may become a suggestion. */
export interface Candidate {
  readonly miner: Miner;
  readonly target: MiningTarget;
  /** In the rule language. */
  readonly condition: string;
  readonly title: Labels;
  readonly namesParty: boolean;
  readonly indicator: boolean;
  /** Last day of outcomes that the miner saw, where that is later than the beginning of the held-out part. */
  readonly seenUntil?: string;
}
