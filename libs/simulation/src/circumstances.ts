import { createHash } from 'node:crypto';
import type { Side, SimulationPlan } from './plan.js';

/**
 * What the facts of a declaration depend on besides itself: reference values and model. Sides that share them are
 * evaluated in one pass over the history, others in one each.
 */
export interface Circumstances {
  readonly key: string;
  readonly sides: readonly Side[];
}

export function circumstancesOf({ sides }: SimulationPlan): readonly Circumstances[] {
  const { after, before } = sides;
  const key = keyOf(after);
  // A side without a release reads no facts: it goes wherever the other goes.
  if (before.release === undefined || keyOf(before) === key) return [{ key, sides: [after, before] }];
  return [
    { key, sides: [after] },
    { key: keyOf(before), sides: [before] },
  ];
}

function keyOf({ release }: Side): string {
  const lines = [...(release?.release.references ?? [])].map(([code, { low, median }]) => `${code} ${median} ${low}`);
  const hash = createHash('sha256').update(lines.toSorted().join('\n'));
  return hash.update(`\n${release?.modelDigest ?? ''}`).digest('hex');
}
