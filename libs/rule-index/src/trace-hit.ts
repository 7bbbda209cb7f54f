import type { CheckedRule, FactValue, Leaf, NormalCondition } from '@tidewaiter/rule-language';
import type { Compiler, RowValues, Test } from './compiler.js';

/** Why a rule hit a row. */
export interface HitTrace {
  /** Index into the `rules` of the rule set. */
  readonly rule: number;
  /** Tests that are true of the row and enough to make the rule's condition true. */
  readonly leaves: readonly TracedLeaf[];
  /** Names of the facts that the rule reads, and beside them their values in the row. */
  readonly facts: readonly string[];
  readonly values: readonly (FactValue | undefined)[];
}

/** `negated`: what is true is that the test of the leaf does not hold. */
export interface TracedLeaf {
  readonly leaf: Leaf;
  readonly negated: boolean;
}

/** Compiles the trace of a rule, to be asked about rows that it hits. */
export function compileTrace(checked: CheckedRule, rule: number, compiler: Compiler): (row: RowValues) => HitTrace {
  const { facts, normal } = checked;
  const readers = facts.map(compiler.read);
  const leavesOf = leavesWhere(normal, compiler);
  return (row) => {
    const values = new Array<FactValue | undefined>(readers.length);
    for (let index = 0; index < readers.length; index++) values[index] = readers[index]?.(row);
    return { rule, leaves: leavesOf(row), facts, values };
  };
}

type Leaves = (row: RowValues) => readonly TracedLeaf[];

/** The leaves that make a condition true, of a row of which it is true. */
function leavesWhere(condition: NormalCondition, compiler: Compiler): Leaves {
  if (condition.kind === 'leaf') {
    const leaves = [{ leaf: condition.leaf, negated: condition.negated }];
    return () => leaves;
  }
  return condition.kind === 'all'
    ? leavesOfAll(condition.conditions, compiler)
    : leavesOfAny(condition.conditions, compiler);
}

function leavesOfAll(conditions: readonly NormalCondition[], compiler: Compiler): Leaves {
  const always = conditions.flatMap((one) => (one.kind === 'leaf' ? [{ leaf: one.leaf, negated: one.negated }] : []));
  const others = conditions.filter(({ kind }) => kind !== 'leaf').map((one) => leavesWhere(one, compiler));
  if (others.length === 0) return () => always;
  return (row) => always.concat(...others.map((leaves) => leaves(row)));
}

function leavesOfAny(conditions: readonly NormalCondition[], compiler: Compiler): Leaves {
  const alternatives = conditions.map((one): { holds: Test; leaves: Leaves } => ({
    holds: compiler.test(one),
    leaves: leavesWhere(one, compiler),
  }));
  return (row) => alternatives.find(({ holds }) => holds(row))?.leaves(row) ?? [];
}
