import type { Session } from '@tidewaiter/history';
import type { Lane } from '@tidewaiter/rule-language';
import { noCounts, type Counts } from '../figures.js';
import type { Side } from '../plan.js';
import { lanesByStrictness, leastSelected } from '../strictness.js';
import { groundOf, type Ground } from './ground.js';
import { laneChanges } from './lane-changes.js';
import { readStandings, type Standings } from './standings.js';

/** What the candidate would do without one of its rules, all else as it is. */
export interface WithoutRule {
  readonly ruleId: string;
  /** All declarations, by the lane they would go to. */
  readonly lanes: Readonly<Record<Lane, number>>;
  /** Selected, and no longer without the rule. */
  readonly lost: Counts;
  /** Selected only without the rule, into the room that it leaves on their office's day. */
  readonly taken: Counts;
}

/**
 * Leaves out each rule of the side after, from the table `judged`. Places that fall free are given to those that come
 * next, as in a simulation of the release without the rule.
 * @throws the signal's reason when it is aborted
 */
export async function withoutEachRule(session: Session, side: Side, signal?: AbortSignal): Promise<WithoutRule[]> {
  const standings = await readStandings(session, Object.keys(side.policy?.capacities ?? {}));
  const ground = groundOf(side, standings);
  const lanes = lanesByStrictness.map((_, strictness) => standings.lane.filter((lane) => lane === strictness).length);
  const figures: WithoutRule[] = [];
  for (const [rule, { checked }] of side.rules.entries()) {
    figures.push({ ruleId: checked.rule.ruleId, ...withoutRule(ground, rule, lanes) });
    await new Promise(setImmediate);
    signal?.throwIfAborted();
  }
  return figures.toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
}

function withoutRule(ground: Ground, rule: number, before: readonly number[]): Omit<WithoutRule, 'ruleId'> {
  const { standings } = ground;
  const lanes = [...before];
  const [lost, taken]: [number[], number[]] = [[], []];
  laneChanges(ground, rule, (declaration, lane) => {
    const was = standings.lane[declaration] ?? 0;
    lanes[was] = (lanes[was] ?? 0) - 1;
    lanes[lane] = (lanes[lane] ?? 0) + 1;
    if (was >= leastSelected && lane < leastSelected) lost.push(declaration);
    if (was < leastSelected && lane >= leastSelected) taken.push(declaration);
  });
  const [green = 0, blue = 0, yellow = 0, red = 0] = lanes;
  return { lanes: { red, yellow, blue, green }, lost: countsOf(lost, standings), taken: countsOf(taken, standings) };
}

function countsOf(declarations: readonly number[], { dutyCents, result }: Standings): Counts {
  if (declarations.length === 0) return noCounts;
  const known = (outcome: number): number => declarations.filter((one) => result[one] === outcome).length;
  const [unknown, knownHit, knownClean] = [0, 1, 2].map(known) as [number, number, number];
  const cents = declarations.reduce((sum, one) => sum + (dutyCents[one] ?? 0), 0);
  return { declarations: declarations.length, knownHit, knownClean, unknown, additionalDuty: cents / 100 };
}
