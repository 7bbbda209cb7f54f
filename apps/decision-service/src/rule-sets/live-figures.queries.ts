import type { AnswerOf, listRules } from '@tidewaiter/contracts';
import { wilson } from '@tidewaiter/risk-model';
import type { EntityManager } from 'typeorm';

type Answer = AnswerOf<typeof listRules>;
type RuleFigures = NonNullable<Answer['items'][number]['live']>;
type Rate = RuleFigures['precision'];

export interface LiveFigures {
  readonly window: Answer['live'];
  /** By rule id. */
  readonly rules: ReadonlyMap<string, RuleFigures>;
}

const days = 90;
/** The same as simulations have. */
const floor = 30;

interface Found {
  readonly irregular: number;
  readonly examined: number;
}

interface RuleCounts extends Found {
  readonly ruleId: string;
  readonly declarations: number;
  readonly unique: number;
  readonly uniqueIrregular: number;
  readonly uniqueExamined: number;
}

/**
 * Decisions since $1 by their latest act that examined anything. No act is older than its decision, so that acts recorded
 * before tell nothing of these.
 */
const examined = `
  examined AS (
    SELECT DISTINCT ON (decision_id) decision_id, act ->> 'result' = 'irregular' AS irregular
      FROM inspection_acts
     WHERE recorded_at >= $1::timestamptz AND act ->> 'result' <> 'notExamined'
     ORDER BY decision_id, sequence DESC)`;

const byRule = `
  WITH ${examined}, with_hits AS (
    SELECT id, rule_ids,
           ARRAY(SELECT hit ->> 'ruleId' FROM jsonb_array_elements(hits) AS hit WHERE (hit ->> 'applied')::boolean) AS counted
      FROM decisions WHERE decided_at >= $1::timestamptz AND rule_ids <> '{}'
  ), per_hit AS (
    SELECT rule_id, irregular, counted = ARRAY[rule_id] AS alone
      FROM with_hits LEFT JOIN examined ON decision_id = id, unnest(rule_ids) AS rule_id)
  SELECT rule_id AS "ruleId", count(*)::int AS declarations, count(*) FILTER (WHERE alone)::int AS "unique",
         count(irregular)::int AS examined, (count(*) FILTER (WHERE irregular))::int AS irregular,
         (count(irregular) FILTER (WHERE alone))::int AS "uniqueExamined",
         (count(*) FILTER (WHERE alone AND irregular))::int AS "uniqueIrregular"
    FROM per_hit GROUP BY rule_id`;

/** Everything that the draw selected, also what a rule would have: without that the stream were no fair sample. */
const byChance = `
  WITH ${examined}
  SELECT count(*)::int AS examined, (count(*) FILTER (WHERE irregular))::int AS irregular
    FROM examined JOIN decisions ON id = decision_id
   WHERE decided_at >= $1::timestamptz AND draw < random_rate AND mode <> 'default'`;

/** What the decisions of the last 90 days, and the acts on them, say of each rule that hit. */
export async function liveFigures(manager: EntityManager, now: Date): Promise<LiveFigures> {
  const from = new Date(now.getTime() - days * 86_400_000);
  const [stream = { irregular: 0, examined: 0 }] = await manager.query<Found[]>(byChance, [from]);
  const random = rateOf(stream);
  const counts = await manager.query<RuleCounts[]>(byRule, [from]);
  return {
    window: { days, from: from.toISOString(), floor, random },
    rules: new Map(counts.map((rule) => [rule.ruleId, figuresOf(rule, random)])),
  };
}

function figuresOf(rule: RuleCounts, random: Rate): RuleFigures {
  const precision = rateOf(rule);
  return {
    declarations: rule.declarations,
    unique: rule.unique,
    precision,
    uniquePrecision: rateOf({ irregular: rule.uniqueIrregular, examined: rule.uniqueExamined }),
    ...(precision.rate !== undefined && random.rate && { lift: precision.rate / random.rate }),
  };
}

/** A share with Wilson's interval; below the floor only the counts. */
function rateOf({ irregular: hits, examined: n }: Found): Rate {
  return n < floor ? { hits, n } : { hits, n, rate: hits / n, ...wilson(hits, n) };
}
