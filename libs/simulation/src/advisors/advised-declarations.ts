import { bindings, type Bind, type Outcome } from '@tidewaiter/history';
import type { Lane } from '@tidewaiter/rule-language';
import { keptPath, type KeptSimulation } from '../kept-outcomes.js';
import type { SimulatedRelease } from '../plan.js';
import { pageOf, simulatedColumns, type SimulatedPage } from '../simulated-declarations.js';
import { selectedAnywaySql } from './hit-group.js';
import { laneWithoutDrawSql, streamSql } from './lane-finds.js';
import { selectionByRules, selectsAlone } from './selecting-rule.js';

/** The declarations behind a number of an advisor; all that is said has to hold. */
export interface AdvisedFilter {
  /** All these rules count. */
  readonly rules?: readonly string[] | undefined;
  /** Selected, and no longer without these rules. */
  readonly dropped?: readonly string[] | undefined;
  /** As without the random draw. */
  readonly lane?: Lane | undefined;
  readonly stream?: 'random' | 'other' | undefined;
  readonly outcome?: Outcome | undefined;
  readonly references?: readonly string[] | undefined;
}

/** A page of them, in the order of the simulation. @throws HistoryError `unknownSimulation`, `badName`. */
export async function advisedDeclarations(
  simulation: KeptSimulation,
  { candidate, filter }: { readonly candidate: SimulatedRelease; readonly filter: AdvisedFilter },
  page: { readonly after?: number | undefined; readonly limit: number },
): Promise<SimulatedPage> {
  const { bind, parameters } = bindings();
  const file = bind({ type: 'text', value: await keptPath(simulation) });
  const sql = `SELECT ${simulatedColumns} FROM read_parquet(${file})
    WHERE position > ${bind({ type: 'double', value: page.after ?? 0 })} AND ${conditions(filter, candidate, bind)}
    ORDER BY position LIMIT CAST(${bind({ type: 'double', value: page.limit + 1 })} AS BIGINT)`;
  return pageOf(await simulation.history.query(sql, parameters), page.limit);
}

function conditions(filter: AdvisedFilter, candidate: SimulatedRelease, bind: Bind): string {
  const { dropped, lane, outcome, references, rules, stream } = filter;
  const texts = (value: readonly string[]): string => bind({ type: 'textList', value });
  const text = (value: string): string => bind({ type: 'text', value });
  const all = [
    rules === undefined ? [] : `list_has_all(rules_after, ${texts(rules)})`,
    dropped === undefined ? [] : freedSql(dropped, candidate, bind),
    lane === undefined ? [] : `${laneWithoutDrawSql(candidate, bind)} = ${text(lane)}`,
    stream === undefined ? [] : `${streamSql} = ${text(stream)}`,
    outcome === undefined ? [] : `outcome = ${text(outcome)}`,
    references === undefined ? [] : `reference IN (SELECT unnest(${texts(references)}))`,
  ].flat();
  return all.length === 0 ? 'TRUE' : all.join(' AND ');
}

/** As `retirement` counts: what rules select, and the rules that stay do not. */
function freedSql(dropped: readonly string[], candidate: SimulatedRelease, bind: Bind): string {
  const { points, rules } = selectionByRules(candidate);
  const known = [...rules.values()];
  const alone = bind({ type: 'textList', value: known.filter(selectsAlone).map(({ ruleId }) => ruleId) });
  const ids = bind({ type: 'textList', value: known.map(({ ruleId }) => ruleId) });
  const worth = bind({ type: 'doubleList', value: known.map((rule) => rule.points) });
  const kept = `list_filter(rules_after, id -> NOT list_contains(${bind({ type: 'textList', value: dropped })}, id))`;
  const selects = (hits: string): string => {
    const byLane = `list_has_any(${hits}, ${alone})`;
    if (points === undefined) return byLane;
    const sum = `coalesce(list_sum(list_transform(${hits}, id -> (${worth})[list_position(${ids}, id)])), 0)`;
    return `(${byLane} OR ${sum} >= ${bind({ type: 'double', value: points })})`;
  };
  const anyway = selectedAnywaySql(candidate.release.policy, bind);
  return `(NOT ${anyway} AND ${selects('rules_after')} AND NOT ${selects(kept)})`;
}
