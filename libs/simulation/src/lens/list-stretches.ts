import type { Stretch } from '@tidewaiter/decision';
import type { ListContents } from '@tidewaiter/rule-language';

/** Days on end on which the lists that a rule reads hold the same. */
export interface ListStretch {
  /** First day, an ISO date; absent: since ever. */
  readonly from?: string | undefined;
  /** First day of the next stretch; absent: for ever. */
  readonly before?: string | undefined;
  readonly lists: ListContents;
}

/** The stretches that differ in these lists; a single one for a rule that reads none. */
export function stretchesFor(names: readonly string[], stretches: readonly Pick<Stretch, 'from' | 'lists'>[]) {
  const changes = stretches.filter(
    ({ lists }, at) => at === 0 || names.some((name) => !isSame(lists.get(name), stretches[at - 1]?.lists.get(name))),
  );
  return changes.map(({ from, lists }, at): ListStretch => ({ from, before: changes[at + 1]?.from, lists }));
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (one === other) return true;
  return one?.size === other?.size && [...(one ?? [])].every((value) => other?.has(value));
}
