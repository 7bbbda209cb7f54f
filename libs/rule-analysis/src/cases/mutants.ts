import {
  isLeaf,
  printCondition,
  type ComparisonOperator,
  type Condition,
  type Expression,
  type Leaf,
  type Literal,
} from '@tidewaiter/rule-language';
import { neighbours } from './neighbours.js';

/** How a mutant differs from the rule it was made of. */
export type MutationKind =
  'operator' | 'threshold' | 'negated' | 'dropped' | 'connective' | 'value-removed' | 'presence';

/** A rule's condition with one small fault, such as a person could make. */
export interface Mutant {
  readonly kind: MutationKind;
  /** The condition changed. */
  readonly nodeId: string;
  /** The changed part's text before and after; a dropped condition or value has no text after. */
  readonly before: string;
  readonly after: string;
  /** The rule's whole condition with the fault in it. */
  readonly condition: Condition;
}

type Fault = Pick<Mutant, 'kind' | 'nodeId' | 'before' | 'after'> & { readonly with: Condition };

/** Every mutant of a condition, in the order of its nodes. */
export function mutantsOf(condition: Condition): Mutant[] {
  return faultsIn(condition).map(({ with: changed, ...fault }) => ({ ...fault, condition: changed }));
}

/** Faults in a condition or below it, each with the condition as it then is. */
function faultsIn(condition: Condition): Fault[] {
  if (isLeaf(condition)) return faultsOfLeaf(condition);
  if (condition.kind === 'not') {
    const below = faultsIn(condition.condition).map((fault) => within(fault, { ...condition, condition: fault.with }));
    return [...below, fault('negated', condition, condition.condition)];
  }
  const { conditions } = condition;
  const below = conditions.flatMap((child, index) =>
    faultsIn(child).map((each) => within(each, { ...condition, conditions: conditions.with(index, each.with) })),
  );
  const dropped =
    conditions.length < 2
      ? []
      : conditions.map((child, index): Fault => {
          const rest = { ...condition, conditions: conditions.toSpliced(index, 1) };
          return { kind: 'dropped', nodeId: child.id, before: text(child), after: '', with: rest };
        });
  const swapped = { ...condition, kind: condition.kind === 'all' ? ('any' as const) : ('all' as const) };
  return [...below, ...dropped, ...(conditions.length < 2 ? [] : [fault('connective', condition, swapped)])];
}

function faultsOfLeaf(leaf: Leaf): Fault[] {
  return [...faultsOfKind(leaf), ...thresholdFaults(leaf)];
}

const confusions: Readonly<Record<ComparisonOperator, readonly ComparisonOperator[]>> = {
  '=': ['!='],
  '!=': ['='],
  '<': ['<=', '>'],
  '<=': ['<', '>'],
  '>': ['>=', '<'],
  '>=': ['>', '<'],
};

function faultsOfKind(leaf: Leaf): Fault[] {
  switch (leaf.kind) {
    case 'compare':
      return confusions[leaf.operator].map((operator) => fault('operator', leaf, { ...leaf, operator }));
    case 'between':
      return [negation(leaf)];
    case 'member':
      return [fault('negated', leaf, { ...leaf, negated: !leaf.negated }), ...valuesRemoved(leaf)];
    case 'prefix':
      return [
        negation(leaf),
        ...without(leaf.prefixes).map(({ removed, rest }) => valueRemoved(leaf, removed, { ...leaf, prefixes: rest })),
      ];
    case 'codeRange':
      return [negation(leaf)];
    case 'presence':
      return [fault('presence', leaf, { ...leaf, present: !leaf.present })];
  }
}

function valuesRemoved(leaf: Extract<Leaf, { kind: 'member' }>): Fault[] {
  const { members } = leaf;
  if (members.kind === 'list') return [];
  return without(members.values).map(({ removed, rest }) =>
    valueRemoved(leaf, removed, { ...leaf, members: { ...members, values: rest } }),
  );
}

/** A literal standing alone beside an operator, moved a little either way. */
function thresholdFaults(leaf: Leaf): Fault[] {
  const moved = (expression: Expression, place: (literal: Literal) => Leaf): Fault[] =>
    neighbours(expression).map((literal) => fault('threshold', leaf, place(literal)));
  switch (leaf.kind) {
    case 'compare':
      return [
        ...moved(leaf.left, (left) => ({ ...leaf, left })),
        ...moved(leaf.right, (right) => ({ ...leaf, right })),
      ];
    case 'between':
      return [...moved(leaf.low, (low) => ({ ...leaf, low })), ...moved(leaf.high, (high) => ({ ...leaf, high }))];
    default:
      return [];
  }
}

function negation(leaf: Leaf): Fault {
  const { id, span } = leaf;
  return fault('negated', leaf, { kind: 'not', id: `${id}.not`, span, condition: leaf });
}

/** Every way to leave one of them out; none where only one is there. */
function without(values: readonly Literal[]): { removed: Literal; rest: Literal[] }[] {
  return values.length < 2 ? [] : values.map((removed, index) => ({ removed, rest: values.toSpliced(index, 1) }));
}

function valueRemoved(leaf: Leaf, removed: Literal, after: Leaf): Fault {
  return { kind: 'value-removed', nodeId: leaf.id, before: String(removed.value), after: '', with: after };
}

function fault(kind: MutationKind, before: Condition, after: Condition): Fault {
  return { kind, nodeId: before.id, before: text(before), after: text(after), with: after };
}

function within(inner: Fault, whole: Condition): Fault {
  return { ...inner, with: whole };
}

function text(condition: Condition): string {
  return printCondition(condition).replace(/\s+/g, ' ');
}
