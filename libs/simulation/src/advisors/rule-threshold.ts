import { factNamed } from '@tidewaiter/declaration';
import type { PreparedRule } from '@tidewaiter/decision';
import {
  expressionsIn,
  printExpression,
  type ComparisonOperator,
  type Expression,
  type NormalCondition,
} from '@tidewaiter/rule-language';

type Order = Exclude<ComparisonOperator, '=' | '!='>;

/** A number that a rule compares what is declared with, where all else that the rule asks may hold or not. */
export interface RuleThreshold {
  readonly rule: PreparedRule;
  /** From 0, in the order of the rule's condition. */
  readonly place: number;
  readonly value: Expression;
  /** `value operator threshold` is what the rule asks. */
  readonly operator: Order;
  readonly threshold: number;
  /** `item.net_mass >= 1000` */
  readonly text: string;
  /** The other conditions of the rule. */
  readonly rest: NormalCondition;
}

interface Compared {
  readonly value: Expression;
  readonly operator: Order;
  readonly threshold: number;
}

/**
 * The positive thresholds of a rule on numbers that the declarant states, alone or over a reference value. Only those
 * that every hit has to pass: one inside an `or` or an `if` is none.
 */
export function thresholdsOf(rule: PreparedRule): RuleThreshold[] {
  const parts = partsOf(rule.checked.normal);
  const thresholds = parts.flatMap((part, index) => {
    const compared = comparedIn(part);
    if (compared === undefined || compared.threshold <= 0 || !isDeclared(compared.value)) return [];
    const rest: NormalCondition = { kind: 'all', conditions: parts.filter((_, other) => other !== index) };
    const text = `${printExpression(compared.value)} ${compared.operator} ${compared.threshold}`;
    return [{ rule, ...compared, text, rest }];
  });
  return thresholds.map((threshold, place) => ({ ...threshold, place }));
}

/** What has to hold together; `between` is two comparisons. */
function partsOf(condition: NormalCondition): NormalCondition[] {
  if (condition.kind === 'all') return condition.conditions.flatMap(partsOf);
  if (condition.kind !== 'leaf' || condition.leaf.kind !== 'between') return [condition];
  const { high, id, low, span, subject } = condition.leaf;
  return [
    { kind: 'leaf', negated: false, leaf: { kind: 'compare', id, span, operator: '>=', left: subject, right: low } },
    { kind: 'leaf', negated: false, leaf: { kind: 'compare', id, span, operator: '<=', left: subject, right: high } },
  ];
}

const opposite = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const satisfies Record<Order, Order>;
const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const satisfies Record<Order, Order>;

function comparedIn(part: NormalCondition): Compared | undefined {
  if (part.kind !== 'leaf' || part.leaf.kind !== 'compare') return undefined;
  const { left, operator, right } = part.leaf;
  if (operator === '=' || operator === '!=') return undefined;
  const asked = part.negated ? opposite[operator] : operator;
  if (right.kind === 'number') return { value: left, operator: asked, threshold: right.value };
  if (left.kind === 'number') return { value: right, operator: mirrored[asked], threshold: left.value };
  return undefined;
}

/** Calculated from fields, at least one, and reference values: nobody steers a profile, the score or the draw. */
function isDeclared(value: Expression): boolean {
  const sources = expressionsIn(value).flatMap((part) => (part.kind === 'fact' ? [factNamed(part.name)?.source] : []));
  return sources.includes('field') && sources.every((source) => source === 'field' || source === 'reference');
}
