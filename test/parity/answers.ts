import { compileExpression, compileRows } from '@tidewaiter/rule-index';
import {
  hits,
  sidesOf,
  valueOf,
  type CheckedRuleSet,
  type Expression,
  type FactRow,
  type FactValue,
  type ListContents,
  type NormalCondition,
  type Vocabulary,
} from '@tidewaiter/rule-language';
import { runOnStock } from '@tidewaiter/rule-portable';
import { duckdb, emitExpression, emitRule, parameterSink, postgres, type Dialect } from '@tidewaiter/rule-sql';
import { askColumns } from './columns.js';
import type { AskedRows, Databases } from './databases.js';

/** Rules and rows that every engine is asked about, and what the rules may name. */
export interface Question {
  readonly checked: CheckedRuleSet;
  readonly rows: readonly FactRow[];
  readonly vocabulary: Vocabulary;
  readonly lists: ListContents;
}

export const engines = ['interpret', 'index', 'scan', 'bitmaps', 'duckdb', 'postgres', 'stock'] as const;
export type Engine = (typeof engines)[number];

/** Whether a rule hits a row, by engine; at `[rule][row]`. Undefined where an engine cannot be asked. */
export type HitsByEngine = Readonly<Record<Engine, readonly (readonly (boolean | undefined)[])[]>>;

/** Asks every engine which rules hit which rows. */
export async function answer(question: Question, databases: Databases): Promise<HitsByEngine> {
  const { checked, rows, lists } = question;
  const driver = compileRows(checked, lists);
  await databases.load(rows);
  // The databases work while the engines of this process do.
  const asked = Promise.all([
    askDatabase(question, duckdb, databases.duckdb),
    askDatabase(question, postgres, databases.postgres),
  ]);
  const own = {
    interpret: checked.rules.map((rule) => rows.map((row) => hits(rule, row, lists))),
    index: byRule(
      checked,
      rows.map((row) => driver.hits(row)),
    ),
    ...askColumns(question),
  };
  const [[fromDuckdb, fromPostgres], stock] = await Promise.all([asked, askStock(question)]);
  return { ...own, duckdb: fromDuckdb, postgres: fromPostgres, stock };
}

/** A rule that reads a list without contents cannot be exported: json-rules-engine has no word for not knowing them. */
async function askStock({ checked, rows, lists }: Question): Promise<(boolean | undefined)[][]> {
  const exported = checked.rules.filter((rule) => rule.lists.every((name) => lists.has(name)));
  const hitsOfRows = await runOnStock(exported, rows, lists);
  return checked.rules.map((rule) => {
    const index = exported.indexOf(rule);
    return rows.map((_, row) => (index < 0 ? undefined : hitsOfRows[row]?.includes(index)));
  });
}

/** From the indices of the rules that hit each row to hits at `[rule][row]`. */
function byRule(checked: CheckedRuleSet, hitsOfRows: readonly (readonly number[])[]): boolean[][] {
  return checked.rules.map((_, index) => hitsOfRows.map((indices) => indices.includes(index)));
}

async function askDatabase({ checked, lists }: Question, dialect: Dialect, rows: AskedRows): Promise<boolean[][]> {
  const sink = parameterSink();
  const tests = checked.rules.map((rule) => emitRule(rule, { lists, sink, dialect }));
  const answers = await rows.ask(tests, sink.parameters);
  return answers.map((values) =>
    values.map((value) => {
      if (typeof value !== 'boolean') throw new Error(`the answer is ${String(value)} where a rule hits or does not`);
      return value;
    }),
  );
}

/** The engines that give values, not only answers. */
export const valuing = ['interpret', 'index', 'duckdb', 'postgres'] as const;

/** Values of an expression by row; at `[expression][row]`. */
export type ValuesByEngine = Readonly<
  Record<(typeof valuing)[number], readonly (readonly (FactValue | undefined)[])[]>
>;

/** The values of expressions for each row, by the engines that give values; NULL of SQL is missing. */
export async function valuesOf(
  expressions: readonly Expression[],
  { rows, lists }: Question,
  databases: Databases,
): Promise<ValuesByEngine> {
  await databases.load(rows);
  const asked = async (dialect: Dialect, database: AskedRows): Promise<(FactValue | undefined)[][]> => {
    const sink = parameterSink();
    const sql = expressions.map((expression) => emitExpression(expression, { lists, sink, dialect }));
    return (await database.ask(sql, sink.parameters)).map((values) => values.map(factValue));
  };
  return {
    interpret: expressions.map((expression) => rows.map((row) => unsigned(valueOf(expression, row, lists)))),
    index: expressions.map((expression) => {
      const compiled = compileExpression(expression, lists);
      return rows.map((row) => unsigned(compiled(row)));
    }),
    duckdb: await asked(duckdb, databases.duckdb),
    postgres: await asked(postgres, databases.postgres),
  };
}

/** Zero without its sign, of which nothing in the language can tell. */
function unsigned(value: FactValue | undefined): FactValue | undefined {
  return value === 0 ? 0 : value;
}

function factValue(value: unknown): FactValue | undefined {
  if (value === null) return undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return unsigned(value);
  throw new Error(`the answer is ${String(value)} where a value was asked for`);
}

/** The expressions that the leaves of a normal form compare. */
export function expressionsOf(condition: NormalCondition): readonly Expression[] {
  return condition.kind === 'leaf' ? sidesOf(condition.leaf) : condition.conditions.flatMap(expressionsOf);
}
