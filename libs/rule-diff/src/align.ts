/** How the elements of two sequences belong together, by index. */
export interface Alignment {
  /** In the order of the sequence before. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Indexes before of paired elements that stand elsewhere among the paired ones. */
  readonly moved: ReadonlySet<number>;
}

interface Alike<T> {
  /** Equal keys belong together before anything else. */
  readonly keyOf: (element: T) => string;
  /** 0 to 1; elements less alike than `enough` are strangers. */
  readonly likeness: (before: T, after: T) => number;
  readonly enough: number;
}

/** More pairs than this are not looked at one by one. */
const mostPairs = 40_000;

/** Pairs equal elements first, then the most alike of the rest. Deterministic. */
export function align<T>(before: readonly T[], after: readonly T[], alike: Alike<T>): Alignment {
  const partner = new Map<number, number>(equalPairs(before.map(alike.keyOf), after.map(alike.keyOf)));
  const taken = new Set(partner.values());
  const left = before.map((_, index) => index).filter((index) => !partner.has(index));
  const right = after.map((_, index) => index).filter((index) => !taken.has(index));
  for (const [from, to] of likePairs({ before, after, left, right }, alike)) {
    if (partner.has(from) || taken.has(to)) continue;
    partner.set(from, to);
    taken.add(to);
  }
  const pairs = [...partner].sort(([one], [other]) => one - other);
  return {
    pairs,
    removed: left.filter((index) => !partner.has(index)),
    added: right.filter((index) => !taken.has(index)),
    moved: movedOf(pairs),
  };
}

function equalPairs(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [index, key] of after.entries()) places.set(key, [...(places.get(key) ?? []), index]);
  return before.flatMap((key, index): [number, number][] => {
    const place = places.get(key)?.shift();
    return place === undefined ? [] : [[index, place]];
  });
}

interface Rest<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function likePairs<T>({ before, after, left, right }: Rest<T>, { likeness, enough }: Alike<T>): [number, number][] {
  if (left.length * right.length > mostPairs) return [];
  const scored = left.flatMap((from) =>
    right.flatMap((to) => {
      const [one, other] = [before[from], after[to]];
      const score = one === undefined || other === undefined ? 0 : likeness(one, other);
      return score >= enough ? [{ from, to, score, distance: Math.abs(from - to) }] : [];
    }),
  );
  scored.sort((one, other) => other.score - one.score || one.distance - other.distance || one.from - other.from);
  return scored.map(({ from, to }) => [from, to]);
}

/** The fewest elements whose moving explains the new order: those outside a longest increasing subsequence. */
function movedOf(pairs: readonly (readonly [number, number])[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, [, to]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  }
  const stays = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) stays.add(index);
  return new Set(pairs.flatMap(([from], index) => (stays.has(index) ? [] : [from])));
}
