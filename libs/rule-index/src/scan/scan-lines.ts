import type { CheckedRule, NormalCondition } from '@tidewaiter/rule-language';
import type { Predicate, PredicatePool } from '../predicate-pool.js';

/** One way for a rule to be true: everything here holds. */
export interface ScanLine {
  /** Index of the rule. */
  readonly rule: number;
  /** What the masks of one fact each decide. */
  readonly decided: readonly Predicate[];
  /** What masks of several facts decide together. */
  readonly clauses: readonly Clause[];
  /** What masks do not decide. */
  readonly residual: readonly NormalCondition[];
}

/** One of the alternatives holds. */
export interface Clause {
  readonly alternatives: readonly Predicate[];
  /** The condition that it is of; it may be of several clauses. */
  readonly condition: NormalCondition;
}

/** So many lines a rule is multiplied out to; a part that would make more stays whole. */
const mostLines = 4;

/** So many clauses a line may have: each makes the masks of all lines longer. */
const mostClauses = 2;

/** The lines of rules, those with the most clauses first. */
export function scanLines(rules: readonly CheckedRule[], pool: PredicatePool): ScanLine[] {
  const lines = rules.flatMap(({ normal }, rule) =>
    alternativesOf(normal, pool).map((parts) => lineOf([...new Set(parts)], rule, pool)),
  );
  return lines.sort((a, b) => b.clauses.length - a.clauses.length || b.residual.length - a.residual.length);
}

type Parts = readonly Predicate[];

/** Alternatives that are no clauses of the line are multiplied out: a line more costs less than a check of many rows. */
function alternativesOf(condition: NormalCondition, pool: PredicatePool): readonly Parts[] {
  const whole = [[pool(condition)]];
  if (condition.kind === 'leaf' || pool(condition).aspect) return whole;
  if (condition.kind === 'any') {
    const all = condition.conditions.flatMap((child) => alternativesOf(child, pool));
    return all.length <= mostLines ? all : whole;
  }
  let clauses = 0;
  return condition.conditions.reduce<readonly Parts[]>(
    (lines, child) => {
      const ofChild = child.kind === 'any' ? clausesOf(child, pool) : undefined;
      const isClause = ofChild !== undefined && clauses + ofChild.length <= mostClauses;
      if (isClause) clauses += ofChild.length;
      const alternatives = isClause ? [[pool(child)]] : alternativesOf(child, pool);
      const kept = lines.length * alternatives.length <= mostLines ? alternatives : [[pool(child)]];
      return lines.flatMap((line) => kept.map((parts) => [...line, ...parts]));
    },
    [[]],
  );
}

function lineOf(parts: Parts, rule: number, pool: PredicatePool): ScanLine {
  const clauses: Clause[] = [];
  const residual: NormalCondition[] = [];
  for (const { condition } of parts.filter((part) => !isDecided(part))) {
    const own = clausesOf(condition, pool);
    if (own === undefined || clauses.length + own.length > mostClauses) residual.push(condition);
    else clauses.push(...own.map((alternatives) => ({ alternatives, condition })));
  }
  return { rule, decided: parts.filter(isDecided), clauses, residual };
}

/** A condition as alternatives of which one each must hold; undefined when these are many, or masks do not decide them. */
function clausesOf(condition: NormalCondition, pool: PredicatePool): readonly Parts[] | undefined {
  const whole = pool(condition);
  if (isDecided(whole)) return [[whole]];
  if (condition.kind === 'leaf') return undefined;
  const ofEach = condition.conditions.map((child) => clausesOf(child, pool));
  const [first, ...others] = ofEach;
  return others.reduce((clauses, more) => {
    if (clauses === undefined || more === undefined) return undefined;
    const joined =
      condition.kind === 'all'
        ? [...clauses, ...more]
        : clauses.flatMap((clause) => more.map((other) => [...clause, ...other]));
    return joined.length <= mostClauses ? joined : undefined;
  }, first);
}

/** Whether masks of lines by a fact decide the predicate. */
function isDecided({ aspect }: Predicate): boolean {
  return aspect?.subject.kind === 'fact';
}
