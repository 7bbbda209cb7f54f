import {
  leavesOf,
  printCondition,
  truthOf,
  type CheckedRule,
  type Leaf,
  type ListContents,
  type Span,
} from '@tidewaiter/rule-language';
import type { CaseRows } from './case-rows.js';

/** Which answers the cases have made a test of the rule give. */
export interface LeafCoverage {
  readonly nodeId: string;
  readonly span: Span;
  readonly text: string;
  readonly sawTrue: boolean;
  readonly sawFalse: boolean;
  readonly sawUnknown: boolean;
}

export interface Coverage {
  readonly leaves: readonly LeafCoverage[];
  /** Answers `true` and `false` seen ÷ answers there are, two for each test that can give both. */
  readonly share: number;
}

/**
 * Condition coverage: every test of a rule should have been true in one case and false in another, else no case can
 * tell whether it is right. A test of presence counts the same; `unknown` is shown but not asked for.
 */
export function coverageOf(rule: CheckedRule, cases: readonly CaseRows[], lists: ListContents): Coverage {
  const rows = cases.flatMap((one) => one.rows);
  const leaves = distinct(leavesOf(rule.condition)).map((leaf): LeafCoverage => {
    const seen = new Set(rows.map((row) => truthOf(leaf, row, lists)));
    return {
      nodeId: leaf.id,
      span: leaf.span,
      text: printCondition(leaf),
      sawTrue: seen.has(true),
      sawFalse: seen.has(false),
      sawUnknown: seen.has(undefined),
    };
  });
  const seen = leaves.reduce((sum, { sawTrue, sawFalse }) => sum + Number(sawTrue) + Number(sawFalse), 0);
  return { leaves, share: leaves.length === 0 ? 1 : seen / (2 * leaves.length) };
}

/** Leaves without those that say the same as an earlier one. */
function distinct(leaves: readonly Leaf[]): Leaf[] {
  const texts = new Set<string>();
  return leaves.filter((leaf) => {
    const text = printCondition(leaf);
    if (texts.has(text)) return false;
    texts.add(text);
    return true;
  });
}
