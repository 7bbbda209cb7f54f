import { columns } from '@tidewaiter/declaration';
import { hitsOf } from '@tidewaiter/decision';
import { bindings, factRowOf, itemsWithFacts, type Session } from '@tidewaiter/history';
import type { FactRow } from '@tidewaiter/rule-language';
import { onlyOf } from '../evaluate.js';
import type { EvaluatedPass } from '../evaluate-pass.js';
import type { Side } from '../plan.js';
import type { SampledHit, SampledHits } from './sampled-hits.js';

/** What the row driver, which decides, says hits these declarations. */
export async function hitsByRows(
  session: Session,
  { circumstances, context }: EvaluatedPass,
  only: readonly string[],
): Promise<SampledHits> {
  const declarations = await rowsOf(session, context, only);
  return Object.fromEntries(
    circumstances.sides.map((side) => [
      side.name,
      new Map([...declarations].map(([reference, rows]) => [reference, hitsOn(side, rows)])),
    ]),
  );
}

/** The facts of the items, by declaration. */
async function rowsOf(
  session: Session,
  { pass, plan, profiles, relations, scoreFiles }: EvaluatedPass['context'],
  only: readonly string[],
): Promise<ReadonlyMap<string, readonly FactRow[]>> {
  const { bind, parameters } = bindings();
  const sources = { references: `references_${pass}`, profiles, scoreFiles, seed: plan.seed };
  const items = itemsWithFacts(onlyOf(relations.items(plan.slice, bind), only, bind), sources, bind);
  const sql = `SELECT * FROM ${items} ORDER BY reference, item`;
  const declarations = new Map<string, FactRow[]>();
  for (const row of await session.query(sql, parameters)) {
    const reference = String(row['reference']);
    const rows = declarations.get(reference) ?? [];
    rows.push(factRowOf(row, columns));
    declarations.set(reference, rows);
  }
  return declarations;
}

function hitsOn({ release, rules }: Side, rows: readonly FactRow[]): readonly SampledHit[] {
  if (release === undefined) return [];
  const [{ draw, lodged_on: day } = {} as FactRow] = rows;
  const hits = hitsOf(release.release, rows, { day: String(day), draw: Number(draw) });
  return hits
    .map(({ applied, items, rule }) => ({
      rule: rules.indexOf(rule),
      // A rule that reads the header only hits every item alike.
      items: rule.checked.perItem ? items.length : rows.length,
      applied,
    }))
    .toSorted((a, b) => a.rule - b.rule);
}
