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
import { duckdb, emitExpression, emitRule, parameterSink } from '@tidewaiter/rule-sql';
import type { DuckdbRows } from './duckdb-rows.js';

/** Rules and rows that every engine is asked about, and what the rules may name. */
export interface Question {
  readonly checked: CheckedRuleSet;
  readonly rows: readonly FactRow[];
  readonly vocabulary: Vocabulary;
  readonly lists: ListContents;
}

export const engines = ['interpret', 'index', 'duckdb', 'stock'] as const;
export type Engine = (typeof engines)[number];

/** Whether a rule hits a row, by engine; at `[rule][row]`. */
export type HitsByEngine = Readonly<Record<Engine, readonly (readonly boolean[])[]>>;

/** Asks every engine which rules hit which rows. */
export async function answer(question: Question, database: DuckdbRows): Promise<HitsByEngine> {
  const { checked, rows, lists } = question;
  const driver = compileRows(checked, lists);
  return {
    interpret: checked.rules.map((rule) => rows.map((row) => hits(rule, row, lists))),
    index: byRule(
      checked,
      rows.map((row) => driver.hits(row)),
    ),
    duckdb: await askDuckdb(question, database),
    stock: byRule(checked, await runOnStock(checked.rules, rows, lists)),
  };
}

/** From the indices of the rules that hit each row to hits at `[rule][row]`. */
function byRule(checked: CheckedRuleSet, hitsOfRows: readonly (readonly number[])[]): boolean[][] {
  return checked.rules.map((_, index) => hitsOfRows.map((indices) => indices.includes(index)));
}

async function askDuckdb({ checked, rows, vocabulary, lists }: Question, database: DuckdbRows): Promise<boolean[][]> {
  await database.load([...vocabulary.facts.values()], rows);
  const sink = parameterSink();
  const tests = checked.rules.map((rule) => emitRule(rule, { lists, sink, dialect: duckdb }));
  const answers = await database.ask(tests, sink.parameters);
  return answers.map((values) =>
    values.map((value) => {
      if (typeof value !== 'boolean') throw new Error(`DuckDB answered ${String(value)} where a rule hits or does not`);
      return value;
    }),
  );
}

/** The value of an expression for each row, by the engines that give values; NULL of SQL is missing. */
export async function valuesOf(expression: Expression, question: Question, database: DuckdbRows): Promise<Values> {
  const { rows, lists } = question;
  const compiled = compileExpression(expression, lists);
  const sink = parameterSink();
  const sql = emitExpression(expression, { lists, sink, dialect: duckdb });
  await database.load([...question.vocabulary.facts.values()], rows);
  const [answers = []] = await database.ask([sql], sink.parameters);
  return {
    interpret: rows.map((row) => unsigned(valueOf(expression, row, lists))),
    index: rows.map((row) => unsigned(compiled(row))),
    duckdb: answers.map(factValue),
  };
}

export type Values = Readonly<Record<'interpret' | 'index' | 'duckdb', readonly (FactValue | undefined)[]>>;

/** Zero without its sign, of which nothing in the language can tell. */
function unsigned(value: FactValue | undefined): FactValue | undefined {
  return value === 0 ? 0 : value;
}

function factValue(value: unknown): FactValue | undefined {
  if (value === null) return undefined;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return unsigned(value);
  throw new Error(`DuckDB answered ${String(value)} where a value was asked for`);
}

/** The expressions that the leaves of a normal form compare. */
export function expressionsOf(condition: NormalCondition): readonly Expression[] {
  return condition.kind === 'leaf' ? sidesOf(condition.leaf) : condition.conditions.flatMap(expressionsOf);
}
