import type { Lane } from '@tidewaiter/rule-language';
import type { SimulatedRelease } from '../plan.js';
import { leastSelected, strictnessOf } from '../strictness.js';
import { leastOf } from './hit-group.js';

/** What a rule does for the selection. */
export interface SelectingRule {
  readonly ruleId: string;
  readonly name: string;
  /** Null: it gives points only. */
  readonly lane: Lane | null;
  readonly points: number;
}

/** How rules select: by a lane of red or yellow, or together by points. */
export interface SelectionByRules {
  /** By id, in order of id. */
  readonly rules: ReadonlyMap<string, SelectingRule>;
  /** Points from which a declaration is selected; undefined where points do not select. */
  readonly points: number | undefined;
}

export function selectionByRules({ release }: SimulatedRelease): SelectionByRules {
  const rules = release.rules.map(({ checked: { rule } }) => ({
    ruleId: rule.ruleId,
    name: rule.name,
    lane: rule.outcome.lane ?? null,
    points: rule.outcome.points,
  }));
  const sorted = rules.toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  return { rules: new Map(sorted.map((rule) => [rule.ruleId, rule])), points: leastOf(release.policy.points) };
}

/** A hit alone sends the declaration to red or yellow. */
export function selectsAlone({ lane }: SelectingRule): boolean {
  return lane !== null && strictnessOf(lane) >= leastSelected;
}
