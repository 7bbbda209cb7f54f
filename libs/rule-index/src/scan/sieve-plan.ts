import type { CheckedRule, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { compilerOf } from '../compile-condition.js';
import type { ColumnStore } from '../columns/column-store.js';
import { dimensionsOf } from '../dimension.js';
import { maskStore } from '../mask-store.js';
import { buildMasks } from '../mask-table.js';
import { predicatePool } from '../predicate-pool.js';
import type { DimensionMasks } from './code-offsets.js';
import { factClasses } from './fact-classes.js';
import { joinFacts, type ClassedFact, type JointFacts } from './join-facts.js';
import { layOutMasks, sureBitOf, type MaskLayout } from './line-masks.js';
import { aliveAtFirst, maskLines } from './mask-lines.js';
import { scanLines, type ScanLine } from './scan-lines.js';

/** What rules come to on the columns of one store: by fact the classes of its values, and the masks of these. */
export interface SievePlan {
  readonly rules: number;
  /** Rows that are sieved together. */
  readonly blockRows: number;
  /** By line, its rule. */
  readonly ruleOf: Int32Array;
  readonly layout: MaskLayout;
  /** The mask before any column is looked at. */
  readonly alive: Int32Array;
  readonly joints: readonly JointFacts<PlannedFact>[];
  /** By line, the parts that masks do not decide. */
  readonly residual: readonly (readonly NormalCondition[])[];
}

export interface PlannedFact extends ClassedFact {
  /** The bit of a row's mask that is not set where its value is of an unsure class, or that of another fact is. */
  readonly sureBit: number;
  /** What lines ask of the fact, which is to be checked where a value is of an unsure class; empty where none is. */
  readonly doubts: readonly Doubt[];
}

export interface Doubt {
  readonly line: number;
  readonly condition: NormalCondition;
}

/** Rules that were checked, together or one by one. Figures name them by their place. */
export type CheckedRules = readonly CheckedRule[];

/** What a plan is made and carried out on. Lists are read as they stand now. */
export interface PlanGround {
  readonly store: ColumnStore;
  readonly lists: ListContents;
}

/** @throws RangeError when the rules have more than 65,535 alternatives. */
export function sievePlan(rules: CheckedRules, { lists, store }: PlanGround): SievePlan {
  const pool = predicatePool(compilerOf(lists, () => () => undefined));
  const lines = scanLines(rules, pool);
  if (lines.length > mostLines) throw new RangeError('too many rules for one scan');
  const layout = layOutMasks(lines.map(({ clauses }) => clauses.length));
  const alive = aliveAtFirst(lines, layout);
  const masks = maskStore();
  const built = dimensionsOf(maskLines(lines, layout), pool).map((dimension): DimensionMasks => {
    return { dimension, table: buildMasks(dimension, { lists, store: masks, lines: 32 * layout.words }) };
  });
  const stored = masks.masks();
  const asked = askedByFact(lines);
  const facts = [...byFact(built)].map(([fact, about], at): PlannedFact => {
    const sureBit = sureBitOf(lines.length, at);
    const classes = factClasses(store.column(fact), about, { layout, alive, stored, sureBit });
    const isSure = classes.firstUnsure * layout.words === classes.masks.length;
    return { fact, ...classes, sureBit, doubts: isSure ? [] : (asked.get(fact) ?? []) };
  });
  return {
    rules: rules.length,
    blockRows: rowsTogether(lines.length),
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    layout,
    alive,
    joints: joinFacts(facts, layout.words),
    residual: lines.map(({ residual }) => residual),
  };
}

/** By fact, the conditions of lines that its masks have a part in deciding. */
function askedByFact(lines: readonly ScanLine[]): Map<string, Doubt[]> {
  const asked = new Map<string, Doubt[]>();
  const ask = (fact: string, doubt: Doubt): void => {
    const ofFact = asked.get(fact) ?? [];
    ofFact.push(doubt);
    asked.set(fact, ofFact);
  };
  lines.forEach(({ clauses, decided }, line) => {
    for (const { aspect, condition } of decided) ask(aspect?.name ?? '', { line, condition });
    for (const { alternatives, condition } of clauses) {
      for (const fact of new Set(alternatives.map(({ aspect }) => aspect?.name ?? ''))) ask(fact, { line, condition });
    }
  });
  return asked;
}

/** So many lines have a number of two bytes. */
const mostLines = 2 ** 16 - 1;

/** Few enough rows that masks stay in the processor's caches, and lists of lines within some megabytes. */
function rowsTogether(lines: number): number {
  return Math.max(64, Math.min(1024, Math.floor(2 ** 18 / lines)));
}

function byFact(dimensions: readonly DimensionMasks[]): Map<string, DimensionMasks[]> {
  const grouped = new Map<string, DimensionMasks[]>();
  for (const one of dimensions) {
    const { name } = one.dimension.aspect;
    grouped.set(name, [...(grouped.get(name) ?? []), one]);
  }
  return grouped;
}
