import type { PastDeclaration } from '@tidewaiter/sample-history';
import { defaultPeriod, defaultSeed, generateHistory } from '@tidewaiter/sample-history';

/** The first part of a history like the sample's, with so many declarations over its two years. */
export function sampleHistory(declarations: number, seed: number = defaultSeed): Iterable<PastDeclaration> {
  return generateHistory({ seed, declarations, ...defaultPeriod });
}
