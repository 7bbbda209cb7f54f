import type { Expression, Leaf } from '@tidewaiter/rule-language';

/** The same test of something else; undefined where it would not be one: chapters of what is no commodity code. */
export function withSubject(leaf: Leaf, subject: Expression): Leaf | undefined {
  if (leaf.kind === 'compare') return { ...leaf, left: subject };
  const isCode = subject.kind === 'fact' && subject.name.endsWith('commodity_code');
  const needsCode = leaf.kind === 'codeRange' || leaf.kind === 'prefix';
  return needsCode && !isCode ? undefined : { ...leaf, subject };
}
