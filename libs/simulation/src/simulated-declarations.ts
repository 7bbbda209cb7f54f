import { bindings, type Bind, type Outcome, type Row } from '@tidewaiter/history';
import type { Cause } from '@tidewaiter/decision';
import type { Lane } from '@tidewaiter/rule-language';
import { keptPath, type KeptSimulation } from './kept-outcomes.js';

/** A declaration of a simulation: its lanes before and after, why, and what is known of it. */
export interface SimulatedDeclaration {
  readonly position: number;
  readonly reference: string;
  readonly lodgedOn: string;
  readonly office: string;
  readonly importer: string | null;
  readonly authorised: boolean | null;
  readonly items: number;
  readonly customsValue: number | null;
  readonly score: number | null;
  readonly outcome: Outcome;
  readonly additionalDuty: number | null;
  readonly before: Lane;
  readonly after: Lane;
  readonly causeBefore: Cause;
  readonly causeAfter: Cause;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** Ids of the rules whose hit counts, in the order of the release. */
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
}

export interface SimulatedFilter {
  /** Only declarations whose lane changes. */
  readonly flips?: boolean | undefined;
  readonly before?: Lane | undefined;
  readonly after?: Lane | undefined;
  readonly outcome?: Outcome | undefined;
  /** A rule that counts on either side. */
  readonly ruleId?: string | undefined;
}

export interface SimulatedPage {
  readonly items: readonly SimulatedDeclaration[];
  /** The `position` to go on after; absent on the last page. */
  readonly next?: number;
}

/**
 * A page of the declarations of a simulation that has run, by position.
 * @throws HistoryError `unknownSimulation`, `badName`.
 */
export async function simulatedDeclarations(
  simulation: KeptSimulation,
  filter: SimulatedFilter,
  page: { readonly after?: number | undefined; readonly limit: number },
): Promise<SimulatedPage> {
  const { bind, parameters } = bindings();
  const path = await keptPath(simulation);
  const sql = `SELECT ${simulatedColumns} FROM read_parquet(${bind({ type: 'text', value: path })})
    WHERE position > ${bind({ type: 'double', value: page.after ?? 0 })} AND ${conditions(filter, bind)}
    ORDER BY position LIMIT CAST(${bind({ type: 'double', value: page.limit + 1 })} AS BIGINT)`;
  return pageOf(await simulation.history.query(sql, parameters), page.limit);
}

/**
 * Declarations of a simulation drawn by chance: the first by the hash of seed and reference, so that anyone who knows the
 * seed draws the same.
 * @throws HistoryError `unknownSimulation`, `badName`.
 */
export async function drawnDeclarations(
  simulation: KeptSimulation,
  filter: SimulatedFilter,
  { seed, size }: { readonly seed: string; readonly size: number },
): Promise<readonly SimulatedDeclaration[]> {
  const { bind, parameters } = bindings();
  const path = await keptPath(simulation);
  const sql = `SELECT ${simulatedColumns} FROM read_parquet(${bind({ type: 'text', value: path })})
    WHERE ${conditions(filter, bind)}
    ORDER BY sha256(${bind({ type: 'text', value: `${seed}:` })} || reference), reference
    LIMIT CAST(${bind({ type: 'double', value: size })} AS BIGINT)`;
  return (await simulation.history.query(sql, parameters)) as unknown as readonly SimulatedDeclaration[];
}

/** SQL of the members of a simulated declaration, from the columns of its file. */
export const simulatedColumns = `position, reference, lodged_on AS "lodgedOn", office, importer, authorised, items,
  customs_value AS "customsValue", score, outcome, additional_duty AS "additionalDuty", before, after,
  cause_before AS "causeBefore", cause_after AS "causeAfter", points_before AS "pointsBefore",
  points_after AS "pointsAfter", rules_before AS "rulesBefore", rules_after AS "rulesAfter"`;

function conditions({ after, before, flips, outcome, ruleId }: SimulatedFilter, bind: Bind): string {
  const text = (value: string): string => bind({ type: 'text', value });
  const all = [
    flips === true ? 'before <> after' : [],
    before === undefined ? [] : `before = ${text(before)}`,
    after === undefined ? [] : `after = ${text(after)}`,
    outcome === undefined ? [] : `outcome = ${text(outcome)}`,
    ruleId === undefined ? [] : `list_contains(rules_before || rules_after, ${text(ruleId)})`,
  ].flat();
  return all.length === 0 ? 'TRUE' : all.join(' AND ');
}

export function pageOf(rows: readonly Row[], limit: number): SimulatedPage {
  const items = rows.slice(0, limit) as unknown as readonly SimulatedDeclaration[];
  const last = items.at(-1);
  return rows.length <= limit || last === undefined ? { items } : { items, next: last.position };
}
