import { findingTypes, type FindingType } from '@tidewaiter/declaration';
import type { MiningTarget } from './suggestion.js';

/** What is mined for, in the order of the bits of `Examined.findings`. */
export const miningTargets: readonly MiningTarget[] = [
  'irregular',
  'critical',
  ...(Object.keys(findingTypes) as FindingType[]),
];

/** The bits of an item with these findings; an irregular item without a known type has the first alone. */
export function findingBits(findings: readonly { readonly type: string; readonly severity: string }[]): number {
  let bits = 1;
  for (const { type, severity } of findings) {
    const place = (miningTargets as readonly string[]).indexOf(type);
    if (place >= 0) bits |= 1 << place;
    if (severity === 'critical') bits |= 2;
  }
  return bits;
}

export function bitOf(target: MiningTarget): number {
  return 1 << miningTargets.indexOf(target);
}
