import { CodeText } from './ltr.js';

/** Ids of rules in a cell of a table, which may wrap. */
export function RuleIds({ ids }: { readonly ids: readonly string[] }) {
  return <span data-wrap>{ids.length === 0 ? '—' : <CodeText>{ids.join(', ')}</CodeText>}</span>;
}
