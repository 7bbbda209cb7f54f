import type { FindingType } from '@tidewaiter/declaration';
import type { GeneratedCase } from '@tidewaiter/rule-analysis';
import type { Interval } from '@tidewaiter/risk-model';
import type { Labels, Lane } from '@tidewaiter/rule-language';

/** How a suggestion was found. */
export type Miner = 'cell' | 'missedFinds' | 'treePath' | 'priceBand';

/** What a suggestion is about: any irregularity, findings of one type, or critical findings. */
export type MiningTarget = 'irregular' | 'critical' | FindingType;

/** A share of examined declarations with its 95 % interval (Wilson). */
export interface Rate {
  readonly n: number;
  readonly found: number;
  readonly rate: number;
  readonly interval: Interval;
}

/**
 * Where the rate goods are compared with comes from: the random stream, which alone is unbiased; all examined declarations,
 * weighted by the inverse of their probability of inspection; all examined declarations as they are, which is biased.
 */
export type BaseSource = 'randomStream' | 'weighted' | 'examined';

/** What the rates of a history are compared with. */
export interface BaseRate extends Rate {
  readonly source: BaseSource;
}

/** A draft rule that the past supports. It does nothing until a person takes it into a rule set. */
export interface Suggestion {
  readonly ruleId: string;
  readonly miner: Miner;
  readonly target: MiningTarget;
  /** In the rule language, without an error under the vocabulary of the release. */
  readonly text: string;
  /** Text of the condition alone. */
  readonly condition: string;
  readonly title: Labels;
  readonly lane: Lane;
  readonly points: number;
  /** True when the rule names a trader: it says who, not how. */
  readonly namesParty: boolean;
  /** True when a low value is what it goes by: an indicator, never proof and never a minimum price. */
  readonly indicator: boolean;
  /** Examined declarations that the rule hits and those found irregular, counted as they are. */
  readonly figures: Rate;
  /** The rate corrected for selection, as the base allows, and how often it exceeds the base. */
  readonly corrected: Pick<Rate, 'rate' | 'interval'> & { readonly lift: number; readonly liftInterval: Interval };
  /** Finds of the target alone, on items that the rule hits. */
  readonly ofTarget: Rate;
  /** Share of the examined hits that rules or officers had chosen; outcomes of those alone say too much. */
  readonly targetedShare: number;
  /** What became of the suggestion in the last part of the period, which it was not found on. */
  readonly confirmation: Rate & { readonly from: string; readonly pValue: number; readonly falseDiscoveryRate: number };
  /** Declarations of the slice that the rule hits, examined or not, and those of them that an active rule hits too. */
  readonly overlap: { readonly hits: number; readonly alreadyHit: number; readonly share: number };
  /** Declarations a month: all that it selects, and those that no active rule hits. */
  readonly laneCost: { readonly perMonth: number; readonly newPerMonth: number };
  /** Finds for each inspection of a declaration that no active rule hits; the order of suggestions is by its lower end. */
  readonly gain: Rate;
  /** Declarations at the borders of the rule, with what it says of them; a person decides what it should say. */
  readonly cases: readonly GeneratedCase[];
  readonly provenance: Provenance;
}

/** What a suggestion was made from: the same provenance gives the same suggestions. */
export interface Provenance {
  readonly dataset: string;
  readonly digest: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly seed: number;
  /** Of the rules that were active, by their texts. */
  readonly rulesDigest: string;
  readonly version: 1;
}
