import type { CheckedRule, NormalCondition } from '@tidewaiter/rule-language';
import type { Predicate, PredicatePool } from '../predicate-pool.js';
import { linesOf, type Line } from '../rule-lines.js';

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

/** So many clauses a line may have: each makes the masks of all lines longer. */
const mostClauses = 2;

/**
 * The lines of rules, those with the most clauses first. As where one row is asked at a time, only the alternatives at the
 * root of a rule become lines: others are clauses, or left to checks.
 */
export function scanLines(rules: readonly CheckedRule[], pool: PredicatePool): ScanLine[] {
  const lines = rules.flatMap(({ normal }, rule) => {
    const own = clausesOf(normal, pool) ? [{ rule, parts: [pool(normal)] }] : linesOf(normal, rule, pool);
    return own.map((line) => scanLineOf(line, pool));
  });
  return lines.sort((a, b) => b.clauses.length - a.clauses.length || b.residual.length - a.residual.length);
}

function scanLineOf({ parts, rule }: Line, pool: PredicatePool): ScanLine {
  const clauses: Clause[] = [];
  const residual: NormalCondition[] = [];
  for (const { condition } of parts.filter((part) => !isDecided(part))) {
    const own = clausesOf(condition, pool);
    if (own === undefined || clauses.length + own.length > mostClauses) residual.push(condition);
    else clauses.push(...own.map((alternatives) => ({ alternatives, condition })));
  }
  return { rule, decided: parts.filter(isDecided), clauses, residual };
}

type Parts = readonly Predicate[];

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
