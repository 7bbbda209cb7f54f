import { shareOf, type Measure } from './measure.js';

export interface SelectedCase {
  readonly group: string;
  readonly selected: boolean;
  readonly irregular: boolean;
}

/** How a selection falls on one group of declarations. */
export interface GroupFigures {
  readonly group: string;
  readonly n: number;
  /** Share of the group that is selected. */
  readonly selected: Measure;
  /** Share of the selected that are irregular; absent when none is selected. */
  readonly found?: Measure & { readonly n: number };
  /** Share of the whole group that is irregular: what a higher share of selection would have to answer to. */
  readonly irregular: Measure;
}

/** Figures by group, the largest first; groups beyond `most` are counted together as `*`. */
export function disparity(cases: readonly SelectedCase[], most = 15): GroupFigures[] {
  const sizes = new Map<string, number>();
  for (const { group } of cases) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const named = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([group]) => group);
  const kept = named.slice(0, named.length > most ? most - 1 : most);
  return [...kept, ...(named.length > most ? ['*'] : [])].map((group) => {
    const own = cases.filter((one) => (group === '*' ? !kept.includes(one.group) : one.group === group));
    const selected = own.filter((one) => one.selected);
    const hits = selected.filter(({ irregular }) => irregular).length;
    return {
      group,
      n: own.length,
      selected: shareOf(selected.length, own.length),
      ...(selected.length > 0 && { found: { ...shareOf(hits, selected.length), n: selected.length } }),
      irregular: shareOf(own.filter(({ irregular }) => irregular).length, own.length),
    };
  });
}
