import type { Lane } from '@tidewaiter/rule-language';
import { covered, type Arc } from './draw.js';
import type { Hit } from './hits-of.js';
import { stricter } from './lanes.js';
import { measureOf, type Scored } from './measure.js';
import type { SelectionPolicy } from './policy.js';

/** What put the declaration into its lane; the first of these that asks for that lane. */
export type Cause = 'rule' | 'random' | 'points' | 'score' | 'none';

export interface Selection {
  readonly lane: Lane;
  readonly cause: Cause;
  /** Sum over the hits that apply. */
  readonly points: number;
  /** Chance, before the draw, that the declaration is selected (red or yellow): what an unbiased estimate divides by. */
  readonly probability: number;
}

export interface Evidence extends Scored {
  readonly hits: readonly Hit[];
  readonly draw: number;
}

/** The lane: the strictest that a rule, the random stream, the points or the score asks for; green where none does. */
export function select(policy: SelectionPolicy, evidence: Evidence): Selection {
  const applied = evidence.hits.filter((hit) => hit.applied);
  const points = applied.reduce((sum, hit) => sum + hit.points, 0);
  const asked: readonly (readonly [Cause, Lane])[] = [
    ['rule', applied.reduce<Lane>((lane, hit) => stricter(lane, hit.lane ?? 'green'), 'green')],
    ['random', evidence.draw < policy.randomRate ? 'red' : 'green'],
    ['points', laneAbove(policy.points, points)],
    ['score', laneAbove(policy.score, measureOf(policy, evidence, applied))],
  ];
  const lane = asked.reduce<Lane>((strictest, [, wanted]) => stricter(strictest, wanted), 'green');
  const cause = lane === 'green' ? 'none' : (asked.find(([, wanted]) => wanted === lane)?.[0] ?? 'none');
  return { lane, cause, points, probability: selectionProbability(policy, evidence) };
}

interface LaneThresholds {
  readonly red?: number | undefined;
  readonly yellow?: number | undefined;
}

function laneAbove(thresholds: LaneThresholds, value: number | undefined): Lane {
  if (value === undefined) return 'green';
  if (thresholds.red !== undefined && value >= thresholds.red) return 'red';
  return thresholds.yellow !== undefined && value >= thresholds.yellow ? 'yellow' : 'green';
}

function isSelected(lane: Lane | undefined): boolean {
  return lane === 'red' || lane === 'yellow';
}

/**
 * 1 when something other than the draw selects; otherwise the share of draws that do: the random stream's and, for each
 * hit of a rule with a share and a selecting lane, that rule's arc. Points and evidence of rules with a share are left
 * out, so that the probability is a lower bound where they alone would reach a threshold.
 */
function selectionProbability(policy: SelectionPolicy, evidence: Evidence): number {
  const { hits } = evidence;
  const certain = hits.filter((hit) => hit.applied && hit.rule.arc === undefined);
  const points = certain.reduce((sum, hit) => sum + hit.points, 0);
  const byScore = laneAbove(policy.score, measureOf(policy, evidence, certain));
  if (
    certain.some((hit) => isSelected(hit.lane)) ||
    isSelected(laneAbove(policy.points, points)) ||
    isSelected(byScore)
  ) {
    return 1;
  }
  const arcs: Arc[] = [{ start: 0, length: policy.randomRate }];
  for (const { lane, rule } of hits) {
    if (isSelected(lane) && rule.arc !== undefined) arcs.push(rule.arc);
  }
  return covered(arcs);
}
