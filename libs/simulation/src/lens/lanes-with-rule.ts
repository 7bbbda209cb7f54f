import type { EditedHits } from './hit-tally.js';
import { has } from './lens-ground.js';
import type { OtherRules } from './other-rules.js';
import { laneBefore, laneWithout } from './traits.js';

/** By declaration the strictness of its lane: under the release, and with the rule as it is written now. */
export interface LanesWithRule {
  readonly before: (at: number) => number;
  readonly after: (at: number) => number;
}

export function lanesWithRule(
  { lanesWith, traits }: OtherRules,
  { applied, asked }: Pick<EditedHits, 'applied' | 'asked'>,
): LanesWithRule {
  const laneWith = lanesWith(asked);
  return {
    before: (at) => laneBefore(traits[at] ?? 0),
    after: (at) => (has(applied, at) ? laneWith(at) : laneWithout(traits[at] ?? 0)),
  };
}
