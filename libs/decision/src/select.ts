import type { Lane } from '@tidewaiter/rule-language';
import { withinRoom, type Room } from './capacity.js';
import { covered, type Arc } from './draw.js';
import type { Hit } from './hits-of.js';
import { laxer, stricter } from './lanes.js';
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
  /** Its place among those of its office and day that ask for the lane it asked for; where the office has a limit there. */
  readonly rank?: number;
  /** That limit. A rank above it: points and score alone got a laxer lane than they asked for. */
  readonly capacity?: number;
}

export interface Evidence extends Scored, Room {
  readonly hits: readonly Hit[];
  readonly draw: number;
}

/**
 * The lane: the strictest that a rule or the random stream asks for, or that points or score ask for and the office has
 * room for; green where none does.
 */
export function select(policy: SelectionPolicy, evidence: Evidence): Selection {
  const applied = evidence.hits.filter((hit) => hit.applied);
  const points = pointsOf(applied);
  const byRule = laneOfRules(applied);
  const byDraw = evidence.draw < policy.randomRate ? 'red' : 'green';
  const byPoints = laneAbove(policy.points, points);
  const byScore = laneAbove(policy.score, measureOf(policy, evidence, applied));
  const wanted = stricter(byPoints, byScore);
  const granted = withinRoom(wanted, evidence);
  const asked: readonly (readonly [Cause, Lane])[] = [
    ['rule', byRule],
    ['random', byDraw],
    ['points', laxer(byPoints, granted)],
    ['score', laxer(byScore, granted)],
  ];
  const lane = asked.reduce<Lane>((strictest, [, one]) => stricter(strictest, one), 'green');
  const cause = lane === 'green' ? 'none' : (asked.find(([, one]) => one === lane)?.[0] ?? 'none');
  return {
    lane,
    cause,
    points,
    probability: selectionProbability(policy, evidence),
    ...rankIn(stricter(stricter(byRule, byDraw), wanted), evidence),
  };
}

function pointsOf(hits: readonly Hit[]): number {
  return hits.reduce((sum, hit) => sum + hit.points, 0);
}

function laneOfRules(hits: readonly Hit[]): Lane {
  return hits.reduce<Lane>((lane, hit) => stricter(lane, hit.lane ?? 'green'), 'green');
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

function rankIn(asked: Lane, { capacity, places }: Room): Pick<Selection, 'rank' | 'capacity'> {
  if (asked !== 'red' && asked !== 'yellow') return {};
  const [rank, most] = [places?.[asked], capacity?.[asked]];
  return rank === undefined || most === undefined ? {} : { rank, capacity: most };
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
  const byPoints = laneAbove(policy.points, pointsOf(certain));
  const byScore = laneAbove(policy.score, measureOf(policy, evidence, certain));
  const granted = withinRoom(stricter(byPoints, byScore), evidence);
  if (certain.some((hit) => isSelected(hit.lane)) || isSelected(granted)) return 1;
  const arcs: Arc[] = [{ start: 0, length: policy.randomRate }];
  for (const { lane, rule } of hits) {
    if (isSelected(lane) && rule.arc !== undefined) arcs.push(rule.arc);
  }
  return covered(arcs);
}
