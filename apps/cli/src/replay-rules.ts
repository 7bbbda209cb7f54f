import { hitsOf, stricter, type PreparedRelease } from '@tidewaiter/decision';
import { rulesOn, type LearningCase, type ReferenceTable, type ReplayTableOptions } from '@tidewaiter/learning';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import { contentOf, preparedFrom, rulesAt } from './rules-at.js';
import { starterRules } from './starter-rules.js';

/** The rules a replay ranks by, and the reference values beside them. */
export interface RulesOfReplay {
  readonly references: ReferenceTable;
  readonly ranking: Pick<ReplayTableOptions, 'rulesOf'>;
}

/** @throws UsageError when the rules have errors */
export async function rulesOfReplay(path: string | undefined): Promise<RulesOfReplay> {
  if (path === undefined) return { references: new Map(), ranking: {} };
  return rankingBy(preparedFrom(contentOf(await rulesAt(path), { model: null })));
}

/** Those of the starter pack, which are written for the sample history. */
export async function rulesOfSample(folder: string): Promise<RulesOfReplay> {
  return rankingBy(await starterRules(folder));
}

function rankingBy(release: PreparedRelease): RulesOfReplay {
  return {
    references: release.references,
    ranking: {
      rulesOf: (one) => ({ strength: strengthOf(release, one), ruleIds: rulesOn(release, one.rows, one.day) }),
    },
  };
}

/** More points than any rules give together, so that the lane comes first. */
const laneWeight = 10_000;

/** The strictest lane that a rule asks for, then the points of all. Rules with a share count where the middle of it does. */
function strengthOf(release: PreparedRelease, { rows, day }: LearningCase): number {
  const applied = hitsOf(release, rows, { day, draw: 0.5 }).filter((hit) => hit.applied);
  const lane = applied.reduce<Lane>((strictest, hit) => stricter(strictest, hit.lane ?? 'green'), 'green');
  const points = applied.reduce((sum, hit) => sum + hit.points, 0);
  return (lanes.length - 1 - lanes.indexOf(lane)) * laneWeight + Math.min(points, laneWeight - 1);
}
