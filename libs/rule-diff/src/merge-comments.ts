import type { Comments } from '@tidewaiter/rule-language';
import { mergeLists } from './merge-order.js';

/** Comments of one node from three sides. Nothing is asked: what both wrote is kept, one below the other. */
export function mergeComments(
  base: Comments | undefined,
  mine: Comments | undefined,
  theirs: Comments | undefined,
): Comments | undefined {
  const [old, left, right] = [base, mine, theirs].map((comments) => JSON.stringify(comments));
  if (left === right || right === old) return mine;
  if (left === old) return theirs;
  const above = mergeLists(base?.before ?? [], mine?.before ?? [], theirs?.before ?? []);
  if (mine?.after === theirs?.after || theirs?.after === base?.after) return commentsOf(above, mine?.after);
  if (mine?.after === base?.after) return commentsOf(above, theirs?.after);
  const spare = mine?.after === undefined || theirs?.after === undefined ? [] : [theirs.after];
  return commentsOf([...above, ...spare], mine?.after ?? theirs?.after);
}

function commentsOf(before: readonly string[], after: string | undefined): Comments | undefined {
  if (before.length === 0 && after === undefined) return undefined;
  return { before, ...(after !== undefined && { after }) };
}

/** A node with other comments, or none. */
export function withComments<Node extends { readonly comments?: Comments }>(
  node: Node,
  comments: Comments | undefined,
): Node {
  const { comments: _, ...bare } = node;
  return { ...bare, ...(comments && { comments }) } as Node;
}
