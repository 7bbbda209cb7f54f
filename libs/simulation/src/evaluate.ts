import {
  bindings,
  loadReferenceValues,
  withProfiles,
  withReferenceValues,
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
  const items = itemsWithFacts(context, references, bind);
  await session.query(
    `CREATE OR REPLACE TEMP TABLE evaluated_${pass} AS
     SELECT ${[...headerColumns, `min(score) AS score_${pass}`, ...counts].join(', ')} FROM ${items} GROUP BY reference`,
    parameters,
  );
  return columnsOfSides;
}

/** Money is summed in whole cents: a sum of doubles would depend on the order in which threads deliver. */
const headerColumns = [
  'reference',
  'min(lodged_on) AS lodged_on',
  'min(office) AS office',
  'min("importer.id") AS importer',
  'bool_or("importer.authorised") AS authorised',
  'CAST(count(*) AS INTEGER) AS items',
  'sum(CAST(round("item.customs_value" * 100) AS BIGINT)) AS value_cents',
  'min(draw) AS draw',
];

/** Items with every fact a rule may read: those stored, reference values, profiles, the declaration's score, the draw. */
export function itemsWithFacts(context: EvaluationContext, references: string, bind: Bind): string {
  const { plan, profiles, relations, scoreFiles } = context;
  const stored = relations.items(plan.slice, bind);
  const items = withReferenceValues(profiles === undefined ? stored : withProfiles(stored, profiles, bind), references);
  const draw = `coalesce(i.draw, ${drawSql(plan.seed, bind)}) AS draw`;
  if (scoreFiles.length === 0) {
    return `(SELECT i.* EXCLUDE (draw), ${draw}, CAST(NULL AS DOUBLE) AS score FROM ${items} AS i)`;
  }
  const files = bind({ type: 'textList', value: scoreFiles });
  return `(
    SELECT i.* EXCLUDE (draw), ${draw}, s.score FROM ${items} AS i
    LEFT JOIN (SELECT reference, max(score) AS score FROM read_parquet(${files}) GROUP BY reference) AS s USING (reference))`;
}

/** `drawOf` of the decision in SQL: 52 bits of SHA-256 of seed and reference, as a number in [0, 1). */
function drawSql(seed: string, bind: Bind): string {
  const hash = `sha256(${bind({ type: 'text', value: `${seed}:` })} || i.reference)`;
  return `CAST('0x' || left(${hash}, 13) AS BIGINT) / ${bind({ type: 'double', value: 2 ** 52 })}`;
}
