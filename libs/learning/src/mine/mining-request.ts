import type { PreparedRelease } from '@tidewaiter/decision';
import type { History, Slice } from '@tidewaiter/history';
import type { BaseRate, Provenance, Suggestion } from './suggestion.js';

/** What to mine, and how careful to be. */
export interface MiningRequest {
  readonly history: History;
  readonly dataset: string;
  readonly slice?: Slice;
  /** Its rules are active; its lists and reference values may be named, its model's trees are read. */
  readonly release: PreparedRelease;
  /** Of the model's file; without it, active rules that read the score count as not hitting in overlaps. */
  readonly modelDigest?: string;
  /** Which examined declarations are kept where there are more than `mostExamined`. */
  readonly seed?: number;
  /** Times the base rate that a suggestion must exceed, 2 unless said. */
  readonly leastLift?: number;
  /** Greatest expected share of suggestions that do not, 0.05 unless said. */
  readonly falseDiscoveryRate?: number;
  /** Part of the examined declarations, the latest, on which suggestions are confirmed; a third unless said. */
  readonly heldOutShare?: number;
  /** Longest answer, 60 unless said. */
  readonly mostSuggestions?: number;
}

export const miningDefaults = {
  seed: 1,
  leastLift: 2,
  falseDiscoveryRate: 0.05,
  heldOutShare: 1 / 3,
  mostSuggestions: 60,
  modelDigest: '',
} as const;

/** Request with everything said. */
export type MiningPlan = Required<Omit<MiningRequest, 'slice'>> & { readonly slice: Slice };

export interface MiningProgress {
  readonly step: 'reading' | 'cells' | 'missedFinds' | 'trees' | 'prices' | 'confirming' | 'measuring' | 'cases';
  /** Of the whole run, 0 to 1. */
  readonly fraction: number;
}

export interface MiningRun {
  readonly onProgress?: (progress: MiningProgress) => void;
  readonly signal?: AbortSignal;
}

export interface MiningResult {
  /** By finds gained for each inspection, best first. */
  readonly suggestions: readonly Suggestion[];
  readonly base: BaseRate;
  readonly examined: { readonly declarations: number; readonly items: number; readonly irregular: number };
  /** Candidates by how far they came. */
  readonly candidates: { readonly screened: number; readonly tested: number; readonly confirmed: number };
  readonly provenance: Provenance;
}
