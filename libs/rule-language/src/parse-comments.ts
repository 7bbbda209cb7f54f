import type { Comments } from './ast.js';

/** Comments of a clause that is written twice: two cannot end one line, so the first moves above it. */
export function mergedComments(first: Comments | undefined, second: Comments): Comments {
  if (!first) return second;
  const inner = first.after === undefined ? [] : [first.after];
  return { ...second, before: [...first.before, ...inner, ...second.before] };
}
