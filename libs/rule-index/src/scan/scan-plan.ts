import type { CheckedRuleSet, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { compilerOf } from '../compile-condition.js';
import type { ColumnStore } from '../columns/column-store.js';
import { dimensionsOf, type Dimension } from '../dimension.js';
import { maskStore } from '../mask-store.js';
import { buildMasks } from '../mask-table.js';
import { predicatePool, type Predicate } from '../predicate-pool.js';
import { allLines } from './class-pool.js';
import { factClasses, type DimensionMasks, type FactClasses } from './fact-classes.js';
import { scanLines } from './scan-lines.js';

/**
 * Rules made ready to be scanned for over the columns of one store. It is plain data, so that one thread may make it and
 * send it to others.
 */
export interface ScanPlan {
  readonly rules: number;
  /** Rows that are sieved together. */
  readonly blockRows: number;
  /** By line, its rule, ascending. */
  readonly ruleOf: Int32Array;
  /** Lines that are alive before any column is looked at, with the bit behind them. */
  readonly alive: Int32Array;
  readonly facts: readonly PlannedFact[];
  /** By line, the parts that masks do not decide. */
  readonly residual: readonly (readonly NormalCondition[])[];
  /** By line, the parts that masks do not decide or may be unsure of. */
  readonly doubtful: readonly (readonly NormalCondition[])[];
}

export interface PlannedFact extends FactClasses {
  readonly fact: string;
}

/** What a plan is made and carried out on. Lists are read as they stand now. */
export interface PlanGround {
  readonly store: ColumnStore;
  readonly lists: ListContents;
}

/** @throws RangeError when the rules have more than 65,535 alternatives. */
export function scanPlan({ rules }: CheckedRuleSet, { lists, store }: PlanGround): ScanPlan {
  const pool = predicatePool(compilerOf(lists, () => () => undefined));
  const lines = scanLines(rules, pool);
  if (lines.length > mostLines) throw new RangeError('too many rules for one scan');
  const masks = maskStore();
  const built = dimensionsOf(lines, pool)
    .filter(isOfLines)
    .map((dimension): DimensionMasks => {
      return { dimension, table: buildMasks(dimension, { lists, store: masks, lines: lines.length }) };
    });
  const source = { lines: lines.length, stored: masks.masks() };
  const facts = [...byFact(built)].map(([fact, about]): PlannedFact => {
    return { fact, ...factClasses(store.column(fact), about, source) };
  });
  const unsure = new Set(facts.filter(({ isSure }) => !isSure).map(({ fact }) => fact));
  const isDoubtful = (part: Predicate): boolean => !isDecided(part) || unsure.has(part.aspect?.name ?? '');
  const conditions = (isWanted: (part: Predicate) => boolean): NormalCondition[][] =>
    lines.map(({ parts }) => parts.filter(isWanted).map(({ condition }) => condition));
  return {
    rules: rules.length,
    blockRows: rowsTogether(lines.length),
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    alive: allLines(lines.length),
    facts,
    residual: conditions((part) => !isDecided(part)),
    doubtful: conditions(isDoubtful),
  };
}

/** So many lines fit into a survivor's number, besides one that stands for none. */
const mostLines = 2 ** 16 - 1;

/** Few enough rows that masks stay in the processor's caches, and survivors within some megabytes. */
function rowsTogether(lines: number): number {
  return Math.max(64, Math.min(1024, Math.floor(2 ** 19 / lines)));
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
