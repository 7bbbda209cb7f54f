import type { ListContents } from '@tidewaiter/rule-language';
import type { ItemTest } from './item-tests.js';

/** Tests that one scan answers: they agree on what each list holds. */
export interface ScanGroup {
  readonly tests: readonly ItemTest[];
  readonly lists: ListContents;
}

/** So many rules fit into one scan, whatever alternatives they have. */
const mostTests = 10_000;

/** Mostly one; another where lists change by day, or differ between the sides. */
export function scanGroups(tests: readonly ItemTest[]): ScanGroup[] {
  const groups: { readonly tests: ItemTest[]; readonly lists: Map<string, ReadonlySet<string> | undefined> }[] = [];
  for (const test of tests) {
    const { lists } = test.rule;
    const fits = (group: (typeof groups)[number]): boolean =>
      group.tests.length < mostTests &&
      lists.every((name) => !group.lists.has(name) || group.lists.get(name) === test.lists.get(name));
    let group = groups.find(fits);
    if (group === undefined) groups.push((group = { tests: [], lists: new Map() }));
    group.tests.push(test);
    for (const name of lists) group.lists.set(name, test.lists.get(name));
  }
  return groups.map((group) => ({ tests: group.tests, lists: withoutUnknown(group.lists) }));
}

function withoutUnknown(lists: ReadonlyMap<string, ReadonlySet<string> | undefined>): ListContents {
  return new Map([...lists].flatMap(([name, values]) => (values === undefined ? [] : [[name, values] as const])));
}
