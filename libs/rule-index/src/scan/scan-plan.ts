import type { CheckedRuleSet, ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { compilerOf } from '../compile-condition.js';
import type { ColumnStore } from '../columns/column-store.js';
import { dimensionsOf, type Dimension } from '../dimension.js';
import { maskStore } from '../mask-store.js';
import { buildMasks } from '../mask-table.js';
import { predicatePool, type Predicate } from '../predicate-pool.js';
import type { Line } from '../rule-lines.js';
import { allLines, maskWords, sureBitOf } from './line-masks.js';
import { factClasses, type DimensionMasks } from './fact-classes.js';
import { joinFacts, type ClassedFact, type JointFacts } from './join-facts.js';
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
  readonly joints: readonly JointFacts<PlannedFact>[];
  /** By line, the parts that masks do not decide. Lines with such parts come before those without. */
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

/** What a plan is made and carried out on. Lists are read as they stand now. */
export interface PlanGround {
  readonly store: ColumnStore;
  readonly lists: ListContents;
}

/** @throws RangeError when the rules have more than 65,535 alternatives. */
export function scanPlan({ rules }: CheckedRuleSet, { lists, store }: PlanGround): ScanPlan {
  const pool = predicatePool(compilerOf(lists, () => () => undefined));
  const lines = openFirst(scanLines(rules, pool));
  if (lines.length > mostLines) throw new RangeError('too many rules for one scan');
  const masks = maskStore();
  const built = dimensionsOf(lines, pool)
    .filter(isOfLines)
    .map((dimension): DimensionMasks => {
      return { dimension, table: buildMasks(dimension, { lists, store: masks, lines: lines.length }) };
    });
  const stored = masks.masks();
  const asked = askedByFact(lines);
  const facts = [...byFact(built)].map(([fact, about], at): PlannedFact => {
    const sureBit = sureBitOf(lines.length, at);
    const classes = factClasses(store.column(fact), about, { lines: lines.length, stored, sureBit });
    const isSure = classes.firstUnsure * maskWords(lines.length) === classes.masks.length;
    return { fact, ...classes, sureBit, doubts: isSure ? [] : (asked.get(fact) ?? []) };
  });
  return {
    rules: rules.length,
    blockRows: rowsTogether(lines.length),
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    alive: allLines(lines.length),
    joints: joinFacts(facts, maskWords(lines.length)),
    residual: lines.map(residualOf),
  };
}

/** The lines that masks do not decide altogether, then the others. */
function openFirst(lines: readonly Line[]): Line[] {
  const isOpen = (line: Line): boolean => residualOf(line).length > 0;
  return [...lines.filter(isOpen), ...lines.filter((line) => !isOpen(line))];
}

function residualOf({ parts }: Line): NormalCondition[] {
  return parts.filter((part) => !isDecided(part)).map(({ condition }) => condition);
}

/** By fact, the parts of lines that its masks decide. */
function askedByFact(lines: readonly Line[]): Map<string, Doubt[]> {
  const asked = new Map<string, Doubt[]>();
  lines.forEach(({ parts }, line) => {
    for (const part of parts.filter(isDecided)) {
      const fact = part.aspect?.name ?? '';
      const ofFact = asked.get(fact) ?? [];
      ofFact.push({ line, condition: part.condition });
      asked.set(fact, ofFact);
    }
  });
  return asked;
}

/** So many lines have a number of two bytes. */
const mostLines = 2 ** 16 - 1;

/** Few enough rows that masks stay in the processor's caches, and lists of lines within some megabytes. */
function rowsTogether(lines: number): number {
  return Math.max(64, Math.min(512, Math.floor(2 ** 18 / lines)));
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
