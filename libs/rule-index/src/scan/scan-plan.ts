import type { CheckedRuleSet, ListContents } from '@tidewaiter/rule-language';
import { allOf } from '../compile-condition.js';
import type { Test } from '../compiler.js';
import type { ColumnStore } from '../columns/column-store.js';
import { rowCursor } from '../columns/row-cursor.js';
import { dimensionsOf, type Dimension } from '../dimension.js';
import { maskStore } from '../mask-store.js';
import { buildMasks } from '../mask-table.js';
import { predicatePool, type Predicate } from '../predicate-pool.js';
import { allLines } from './class-pool.js';
import { factClasses, type DimensionMasks, type FactClasses } from './fact-classes.js';
import { scanLines } from './scan-lines.js';

/** Rules made ready to be scanned for over the columns of one store. */
export interface ScanPlan {
  readonly rules: number;
  /** By line, its rule, ascending. */
  readonly ruleOf: Int32Array;
  /** Lines that are alive before any column is looked at, with the bit behind them. */
  readonly alive: Int32Array;
  readonly facts: readonly FactClasses[];
  /** By line, the parts that masks do not decide. */
  readonly residual: readonly (readonly Predicate[])[];
  /** By line, all its parts that masks may be unsure of: for rows with a value that lies in no one class. */
  readonly doubtful: (line: number) => Test;
  /** Tests are asked about the row last moved to. */
  readonly moveTo: (row: number) => void;
  readonly ground: { readonly store: ColumnStore; readonly lists: ListContents };
}

/** Lists are read as they stand now. */
export function scanPlan({ rules }: CheckedRuleSet, lists: ListContents, store: ColumnStore): ScanPlan {
  const cursor = rowCursor(store, lists);
  const pool = predicatePool(cursor.compiler);
  const lines = scanLines(rules, pool);
  const dimensions = dimensionsOf(lines, pool).filter(isOfLines);
  const masks = maskStore();
  const built = dimensions.map((dimension): DimensionMasks => {
    return { dimension, table: buildMasks(dimension, { lists, store: masks, lines: lines.length }) };
  });
  const source = { lines: lines.length, stored: masks.masks() };
  const facts = new Map(
    [...byFact(built)].map(([fact, about]) => [fact, factClasses(store.column(fact), about, source)]),
  );
  const isDoubtful = (part: Predicate): boolean =>
    !isDecided(part) || facts.get(part.aspect?.name ?? '')?.isSure === false;
  const tests: Test[] = [];
  return {
    rules: rules.length,
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    alive: allLines(lines.length),
    facts: [...facts.values()],
    residual: lines.map(({ parts }) => parts.filter((part) => !isDecided(part))),
    ground: { store, lists },
    doubtful: (line) =>
      (tests[line] ??= allOf((lines[line]?.parts ?? []).filter(isDoubtful).map(({ test }) => test()))),
    moveTo: cursor.moveTo,
  };
}

/** Whether masks of lines by a fact decide the predicate. */
function isDecided({ aspect }: Predicate): boolean {
  return aspect?.subject.kind === 'fact';
}

/** Calculations, and what is only asked deeper down in parts, are left to the checks of lines. */
function isOfLines({ aspect, predicates }: Dimension): boolean {
  return aspect.subject.kind === 'fact' && [...predicates.values()].some((needing) => needing.length > 0);
}

function byFact(dimensions: readonly DimensionMasks[]): Map<string, DimensionMasks[]> {
  const grouped = new Map<string, DimensionMasks[]>();
  for (const one of dimensions) {
    const { name } = one.dimension.aspect;
    grouped.set(name, [...(grouped.get(name) ?? []), one]);
  }
  return grouped;
}
