import { bindings, itemsWithFacts, type Relations, type Session, type Slice } from '@tidewaiter/history';
import { headerColumns } from '../evaluate.js';
import { appliedByRule, hitType } from '../hit-lists.js';
import type { Side, SideName, SimulationPlan } from '../plan.js';

/** Columns of the table that a scan fills: the declaration's first row, counted from 0, and a hit. */
export const hitColumnNames = ['row', 'side', 'rule', 'items'] as const;

/** How a side is written in it. */
export const sideNumbers: Readonly<Record<SideName, number>> = { before: 0, after: 1 };

export interface GatheredPart {
  readonly plan: SimulationPlan;
  readonly relations: Relations;
  readonly sides: readonly Side[];
  readonly scoreFiles: readonly string[];
  readonly pass: number;
  readonly slice: Slice;
  /** Whether others of the pass are in the table already. */
  readonly position: 'first' | 'next';
}

/** Puts the declarations of a slice with the hits of `scanned` into the table `evaluated_…`, hits as `scanned_<side>`. */
export async function gatherDeclarations(session: Session, part: GatheredPart): Promise<void> {
  const { pass, plan, position, relations, scoreFiles, sides, slice } = part;
  const { bind, parameters } = bindings();
  const sources = { references: `references_${pass}`, profiles: undefined, scoreFiles, seed: plan.seed };
  const numbered = `(SELECT *, row_number() OVER () - 1 AS row FROM ${relations.items(slice, bind)})`;
  const items = itemsWithFacts(numbered, sources, bind);
  const hits = sides.map((side) => {
    const hit = `{'rule': rule, 'items': h.items, 'applied': ${appliedByRule(side, 'rule', bind)}}`;
    return `list_sort(list(${hit}) FILTER (WHERE side = ${sideNumbers[side.name]})) AS scanned_${side.name}`;
  });
  const scanned = sides.map(({ name }) => `coalesce(scanned_${name}, []::${hitType}[]) AS scanned_${name}`);
  const table = `evaluated_${pass}`;
  const into = position === 'first' ? `CREATE OR REPLACE TEMP TABLE ${table} AS` : `INSERT INTO ${table}`;
  const columns = [...headerColumns, `min(score) AS score_${pass}`, 'min(row) AS row'];
  await session.query(
    `${into} WITH declaration AS (SELECT ${columns.join(', ')} FROM ${items} GROUP BY reference),
     hit AS (SELECT row, ${hits.join(', ')} FROM scanned AS h JOIN declaration USING (row) GROUP BY row)
     SELECT declaration.* EXCLUDE (row), ${scanned.join(', ')} FROM declaration LEFT JOIN hit USING (row)`,
    parameters,
  );
}
