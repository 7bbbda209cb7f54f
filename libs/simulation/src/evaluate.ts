import {
  bindings,
  itemsWithFacts,
  loadReferenceValues,
  type Bind,
  type Relations,
  type Session,
} from '@tidewaiter/history';
import type { Circumstances } from './circumstances.js';
import { hitColumns } from './hit-columns.js';
import type { SideName, SimulationPlan } from './plan.js';

/** The columns of `evaluated_…` that count the items each rule of a side hits, in the order of its rules. */
export type ColumnsOfSides = Readonly<Partial<Record<SideName, readonly string[]>>>;

export interface EvaluationContext {
  readonly plan: SimulationPlan;
  readonly relations: Relations;
  /** Parquet files of the model's scores; none without a model. */
  readonly scoreFiles: readonly string[];
  /** Parquet file of profiles, where a rule of either side reads any. */
  readonly profiles: string | undefined;
  /** Number of the pass: names its tables and columns. */
  readonly pass: number;
  /** Only these declarations; absent: all of the slice. */
  readonly only?: readonly string[] | undefined;
}

/** One pass over the items: a table of declarations with, per distinct rule, the number of items it hits. */
export async function evaluate(
  session: Session,
  circumstances: Circumstances,
  context: EvaluationContext,
): Promise<ColumnsOfSides> {
  const { pass } = context;
  const references = `references_${pass}`;
  const [first] = circumstances.sides;
  await loadReferenceValues(session, references, first?.release?.release.references ?? new Map());
  const { bind, parameters, sink } = bindings();
  const columns = hitColumns(sink, bind, `hits_${pass}_`);
  const columnsOfSides = Object.fromEntries(
    circumstances.sides.map(({ name, release, rules }) => [
      name,
      rules.map((rule) => columns.columnOf(rule, release?.release.stretches ?? [])),
    ]),
  );
  const counts = columns.tests.map(({ column, sql }) => `CAST(count_if(${sql}) AS INTEGER) AS ${column}`);
  const { only, plan, profiles, relations, scoreFiles } = context;
  const sources = { references, profiles, scoreFiles, seed: plan.seed };
  const stored = relations.items(plan.slice, bind);
  const items = itemsWithFacts(only === undefined ? stored : onlyOf(stored, only, bind), sources, bind);
  await session.query(
    `CREATE OR REPLACE TEMP TABLE evaluated_${pass} AS
     SELECT ${[...headerColumns, `min(score) AS score_${pass}`, ...counts].join(', ')} FROM ${items} GROUP BY reference`,
    parameters,
  );
  return columnsOfSides;
}

/** The items of some declarations: before anything is joined, as that would be done for all. */
export function onlyOf(items: string, references: readonly string[], bind: Bind): string {
  return `(SELECT * FROM ${items} WHERE reference IN (SELECT unnest(${bind({ type: 'textList', value: references })})))`;
}

/** Of a declaration, from the facts of its items. Money is summed in whole cents: a sum of doubles would depend on the order in which threads deliver. */
export const headerColumns = [
  'reference',
  'min(lodged_on) AS lodged_on',
  'min(office) AS office',
  'min("importer.id") AS importer',
  'bool_or("importer.authorised") AS authorised',
  'CAST(count(*) AS INTEGER) AS items',
  'sum(CAST(round("item.customs_value" * 100) AS BIGINT)) AS value_cents',
  'min(draw) AS draw',
];
