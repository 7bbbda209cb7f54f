import { bitmapsOf, bitsIn, compileRows, compileScan, type ColumnStore } from '@tidewaiter/rule-index';
import { hits, printCondition, type CheckedRule, type CheckedRuleSet } from '@tidewaiter/rule-language';
import { duckdb, emitRule, parameterSink, postgres, type Dialect } from '@tidewaiter/rule-sql';
import type { Past } from './past.js';

export const pastEngines = ['interpret', 'index', 'scan', 'bitmaps', 'duckdb', 'postgres'] as const;

/** By engine and rule, the numbers of the rows that are hit. */
export type PastAnswers = Readonly<Record<(typeof pastEngines)[number], readonly ReadonlySet<number>[]>>;

/** Asks every engine about every rule and every row. */
export async function askPast(past: Past, rules: readonly CheckedRule[]): Promise<PastAnswers> {
  const { columns, knowledge, rows } = past;
  const { lists } = knowledge;
  await columns.load(rules.flatMap(({ facts }) => facts));
  const bitmaps = bitmapsOf(columns.store, lists);
  const driver = compileRows(ruleSetOf(rules), lists);
  const hitsOfRows = rows.map((row) => driver.hits(row));
  return {
    interpret: rules.map((rule) => numbersOf(rows.map((row) => hits(rule, row, lists)))),
    index: rules.map((_, rule) => numbersOf(hitsOfRows.map((found) => found.includes(rule)))),
    scan: scanned(past, rules),
    bitmaps: rules.map((rule) => new Set(bitsIn(bitmaps.rule(rule)))),
    duckdb: await inSql(past, rules, { dialect: duckdb, ask: past.inDuckdb }),
    postgres: await inSql(past, rules, {
      dialect: postgres,
      ask(emit) {
        const sink = parameterSink();
        return past.postgres.ask(emit(sink), sink.parameters);
      },
    }),
  };
}

/** Rules that were checked one by one. */
function ruleSetOf(rules: readonly CheckedRule[]): CheckedRuleSet {
  return { rules } as unknown as CheckedRuleSet;
}

function numbersOf(answers: readonly unknown[]): Set<number> {
  return new Set(answers.flatMap((isHit, row) => (isHit === true ? [row] : [])));
}

/** By a scan of the columns in which each row is a declaration of its own. */
function scanned({ columns: { store }, knowledge: { lists } }: Past, rules: readonly CheckedRule[]): Set<number>[] {
  const starts = Uint32Array.from({ length: store.rows + 1 }, (_, row) => row);
  const byRow: ColumnStore = { ...store, declarations: store.rows, starts };
  const found = rules.map(() => new Set<number>());
  compileScan(rules, { lists, store: byRow }).run({
    visit(row, hit, count) {
      for (const rule of hit.subarray(0, count)) found[rule]?.add(row);
    },
  });
  return found;
}

interface AskedDatabase {
  readonly dialect: Dialect;
  readonly ask: Past['inDuckdb'];
}

async function inSql(
  { knowledge: { lists } }: Past,
  rules: readonly CheckedRule[],
  { ask, dialect }: AskedDatabase,
): Promise<Set<number>[]> {
  const answers = await ask((sink) => rules.map((rule) => emitRule(rule, { lists, sink, dialect })));
  return answers.map(numbersOf);
}

/** What the engines say of the first rule and row of which they do not all say the same, in words. */
export function firstDifference(
  { rows }: Past,
  rules: readonly CheckedRule[],
  answers: PastAnswers,
): string | undefined {
  for (const [rule, { condition }] of rules.entries()) {
    for (const row of rows.keys()) {
      const said = pastEngines.map((engine) => answers[engine][rule]?.has(row));
      if (said.every((one) => one === said[0])) continue;
      const engines = pastEngines.map((engine, at) => `${engine} ${String(said[at])}`);
      return `rule ${printCondition(condition)}, row ${row}: ${engines.join(', ')}`;
    }
  }
  return undefined;
}
