import type { Session } from '@tidewaiter/history';
import type { Lane } from '@tidewaiter/rule-language';
import { countsOf, countsSql, numberOf, precisionOf, type Counts, type Precision } from './figures.js';
import type { Side, SimulationPlan } from './plan.js';

/** What one rule does on one side. */
export interface RuleSideFigures extends Counts {
  readonly lane: Lane | null;
  readonly points: number;
  /** Items hit; null for a rule that reads the header only. */
  readonly items: number | null;
  /** Declarations whose hit counts towards the lane: not in shadow, within the rule's share. */
  readonly applied: number;
  /** Declarations on which no other rule of the side counts. */
  readonly unique: number;
  readonly precision: Precision;
  readonly uniquePrecision: Precision;
}

/** A rule of either side; a figure of the side that lacks it is absent. */
export interface RuleFigures {
  readonly ruleId: string;
  readonly name: string;
  readonly agency: string;
  readonly before?: RuleSideFigures;
  readonly after?: RuleSideFigures;
}

/** The rules of both sides, by id. */
export async function ruleFigures(session: Session, plan: SimulationPlan): Promise<RuleFigures[]> {
  const { after, before } = plan.sides;
  const afterById = await figuresOf(session, after, plan.precisionFloor);
  const beforeById = await figuresOf(session, before, plan.precisionFloor);
  const rules = new Map([...before.rules, ...after.rules].map((rule) => [rule.checked.rule.ruleId, rule]));
  return [...rules]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([ruleId, { agency, checked }]) => {
      const [was, is] = [beforeById.get(ruleId), afterById.get(ruleId)];
      return { ruleId, name: checked.rule.name, agency, ...(was && { before: was }), ...(is && { after: is }) };
    });
}

async function figuresOf(session: Session, side: Side, floor: number): Promise<Map<string, RuleSideFigures>> {
  const rows = await session.query(`
    SELECT hit.rule AS rule, ${countsSql}, sum(hit.items) AS items, count_if(hit.applied) AS applied,
      count_if(alone) AS alone, count_if(alone AND result = 'irregular') AS alone_hit,
      count_if(alone AND result = 'conform') AS alone_clean
    FROM (
      SELECT hit, result, duty_cents, hit.applied AND applied = 1 AS alone FROM (
        SELECT unnest(hits_${side.name}) AS hit, len(list_filter(hits_${side.name}, hit -> hit.applied)) AS applied,
          result, duty_cents
        FROM judged))
    GROUP BY rule`);
  const byNumber = new Map(rows.map((row) => [row['rule'], row]));
  return new Map(
    side.rules.map(({ checked }, index) => {
      const row = byNumber.get(index) ?? {};
      const counts = countsOf(row);
      const alone = { knownHit: numberOf(row['alone_hit']), knownClean: numberOf(row['alone_clean']) };
      const figures: RuleSideFigures = {
        lane: checked.rule.outcome.lane ?? null,
        points: checked.rule.outcome.points,
        ...counts,
        items: checked.perItem ? numberOf(row['items']) : null,
        applied: numberOf(row['applied']),
        unique: numberOf(row['alone']),
        precision: precisionOf(counts, floor),
        uniquePrecision: precisionOf(alone, floor),
      };
      return [checked.rule.ruleId, figures];
    }),
  );
}
