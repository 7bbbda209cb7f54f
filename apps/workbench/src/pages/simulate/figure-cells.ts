import type { Summary } from '../../api/simulation-queries.js';

type Rate = Summary['random'];

interface Known {
  readonly knownHit: number;
  readonly knownClean: number;
  readonly unknown: number;
}

/** Heads and cells of figures that more than one CSV has; what is below the floor stays empty. */
export const knownHeads = ['known_hit', 'known_clean', 'unknown'];

export function knownCells({ knownClean, knownHit, unknown }: Known): number[] {
  return [knownHit, knownClean, unknown];
}

export const precisionHeads = ['precision', 'precision_low', 'precision_high', 'precision_n'];

export function precisionCells({ high, low, n, rate }: Rate): (number | string)[] {
  return [rate ?? '', low ?? '', high ?? '', n];
}
