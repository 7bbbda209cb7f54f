import { leavesOf, printExpression } from '@tidewaiter/rule-language';
import type { Expression, Leaf } from '@tidewaiter/rule-language';
import type { FindingFix } from '../finding.js';
import type { Dimension } from '../ranges/dimension.js';
import type { StudiedRule } from '../study.js';
import { replacementOf } from './removal.js';

type Comparison = Extract<Leaf, { kind: 'compare' }>;

/** Lets the band above begin where the band below ends, when both ends are written as comparisons. */
export function gapFix(above: StudiedRule, below: StudiedRule, dimension: Dimension): FindingFix | undefined {
  const isAsWritten = [above, below].every(({ checked }) => checked.condition === checked.rule.condition);
  if (!isAsWritten) return undefined;
  const begin = ends(above, dimension).find(({ operator }) => operator === '>' || operator === '>=');
  const end = upperEnd(below, dimension);
  if (!begin || !end) return undefined;
  return replacementOf(begin, { ...begin, operator: end.isIncluded ? '>' : '>=', right: end.value });
}

function upperEnd(
  rule: StudiedRule,
  dimension: Dimension,
): { readonly value: Expression; readonly isIncluded: boolean } | undefined {
  const end = ends(rule, dimension).find(({ operator }) => operator === '<' || operator === '<=');
  if (end) return { value: end.right, isIncluded: end.operator === '<=' };
  const between = leavesOf(rule.condition).find(
    (leaf) => leaf.kind === 'between' && printExpression(leaf.subject) === dimension.key,
  );
  return between?.kind === 'between' ? { value: between.high, isIncluded: true } : undefined;
}

function ends(rule: StudiedRule, dimension: Dimension): Comparison[] {
  return leavesOf(rule.condition).filter(
    (leaf): leaf is Comparison => leaf.kind === 'compare' && printExpression(leaf.left) === dimension.key,
  );
}
