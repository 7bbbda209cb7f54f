/**
 * One order for the keys of three sequences, keys of the base included that a side has dropped: the base's order, or
 * that of the side which changed it; what a side added stands behind what it stood behind there. Which side is which
 * makes no difference.
 */
export function mergeOrder(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const known = new Set(base);
  const [left, right] = [additions(mine, known), additions(theirs, known)];
  const around = (anchor: string): readonly string[] => zip(left.get(anchor) ?? [], right.get(anchor) ?? []);
  const lead = leadingOrder(base, [mine, theirs]);
  return [...new Set([...around(''), ...lead.flatMap((key) => [key, ...around(`=${key}`)])])];
}

/** Runs of new keys by what they follow; the empty key is the beginning. */
function additions(side: readonly string[], known: ReadonlySet<string>): Map<string, string[]> {
  const runs = new Map<string, string[]>();
  let anchor = '';
  for (const key of side) {
    if (known.has(key)) anchor = `=${key}`;
    else runs.set(anchor, [...(runs.get(anchor) ?? []), key]);
  }
  return runs;
}

function zip(left: readonly string[], right: readonly string[]): readonly string[] {
  return (left[0] ?? '') <= (right[0] ?? '') ? [...left, ...right] : [...right, ...left];
}

function leadingOrder(base: readonly string[], sides: readonly (readonly string[])[]): readonly string[] {
  const known = new Set(base);
  const reordered = sides.flatMap((side) => {
    const own = side.filter((key) => known.has(key));
    const present = new Set(own);
    const before = base.filter((key) => present.has(key));
    return own.join('\n') === before.join('\n') ? [] : [own];
  });
  const [lead = base] = reordered.sort((one, other) => (one.join('\n') < other.join('\n') ? -1 : 1));
  return withDropped(lead, base);
}

/** Puts keys that are missing from an order behind the key they follow in the base. */
function withDropped(order: readonly string[], base: readonly string[]): readonly string[] {
  const result = [...order];
  const present = new Set(order);
  for (const [index, key] of base.entries()) {
    if (present.has(key)) continue;
    const previous = base[index - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, key);
    present.add(key);
  }
  return result;
}

/** Merges sequences whose elements are equal or not: what either side dropped is gone, what either added is there. */
export function mergeLists(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [before, left, right] = [base, mine, theirs].map(numbered);
  if (!before || !left || !right) return mine;
  const kept = (key: string) => !before.includes(key) || (left.includes(key) && right.includes(key));
  return mergeOrder(before, left, right)
    .filter(kept)
    .map((key) => key.slice(0, key.lastIndexOf('#')));
}

/** Equal elements told apart by their number. */
export function numbered(elements: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return elements.map((element) => {
    const count = counts.get(element) ?? 0;
    counts.set(element, count + 1);
    return `${element}#${count}`;
  });
}
