import type { Sweep, Thresholds } from '../../../api/sweep-queries.js';
import type { Say } from '../../../i18n/use-text.js';

type Policy = Thresholds['policy'][number];
type OfRule = Thresholds['rules'][number];
export type Threshold = Policy | OfRule;

/** A threshold as the value of a select. */
export function keyOf(threshold: Threshold): string {
  return threshold.kind === 'rule'
    ? `rule ${threshold.place} ${threshold.ruleId}`
    : `${threshold.kind} ${threshold.lane}`;
}

/** What the request asks for. */
export function wantedOf(threshold: Threshold) {
  if (threshold.kind === 'rule') {
    const { kind, place, ruleId } = threshold;
    return { kind, place, ruleId };
  }
  const { kind, lane } = threshold;
  return { kind, lane };
}

const policyNames = {
  points: { red: 'simulate.pointsRed', yellow: 'simulate.pointsYellow' },
  score: { red: 'simulate.scoreRed', yellow: 'simulate.scoreYellow' },
} as const;

export function nameOf(threshold: Threshold, say: Say, number: (value: number) => string): string {
  if (threshold.kind === 'rule') return `${threshold.ruleId} · ${threshold.test}`;
  const { kind, lane, value } = threshold;
  return `${say(policyNames[kind][lane])} · ${value === undefined ? say('sweeps.unset') : number(value)}`;
}

/** Where the handle stands first: on the value as it is, or in the middle. */
export function startOf({ current, points }: Sweep): number {
  const at = points.findIndex(({ value }) => value === current);
  return at < 0 ? Math.floor(points.length / 2) : at;
}
