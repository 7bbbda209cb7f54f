import type { ListContents, Vocabulary } from '@tidewaiter/rule-language';

/** Values that a family of rules should cover without a gap. */
export interface StatedDomain {
  readonly fact: string;
  /** Ends included; absent: the bounds of the vocabulary. */
  readonly min?: number | string;
  readonly max?: number | string;
}

/** What the analysis knows beside the rules. */
export interface AnalysisContext {
  readonly vocabulary: Vocabulary;
  /** Contents of the lists as they are now; a list that is not there is taken as unknown to the analysis. */
  readonly lists: ListContents;
  /** Share of declarations, 0 to 1, in which a fact is missing. */
  readonly missingRates?: ReadonlyMap<string, number>;
  /** Share from which a fact counts as often missing; 0.2 unless said otherwise. */
  readonly oftenMissing?: number;
  readonly domains?: readonly StatedDomain[];
  /** Pairs of controls that cannot both be carried out. */
  readonly contradictoryControls?: readonly (readonly [string, string])[];
  /** `every` when the rule set has all rules that may name the lists; only then is a list found to be unused. */
  readonly rules?: 'every' | 'some';
}
