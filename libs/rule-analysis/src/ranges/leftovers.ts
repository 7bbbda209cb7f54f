import { intersection, narrowed } from './line.js';
import type { Line } from './line.js';
import { everyClass } from './mask.js';
import type { Space } from './space.js';
import { tightened } from './tighten.js';

/** How much work a proof may take before it is left undecided. */
export interface Effort {
  left: number;
}

/**
 * What of a line none of the others covers, piece by piece. No piece means: every row of the line is one of the others'.
 * A piece may still have no row where calculations are involved. Stops early when the effort is used up.
 */
export function* leftovers(
  line: Line,
  covers: readonly Line[],
  { space, effort }: { readonly space: Space; readonly effort: Effort },
): Generator<Line> {
  effort.left -= 1;
  const given = tightened(line, space);
  if (!given) return;
  const touching = effort.left > 0 ? covers.filter((cover) => intersection(given, cover)) : [];
  const [cover, ...rest] = touching.sort((a, b) => a.size - b.size);
  if (!cover) {
    yield given;
    return;
  }
  let inside: Line | undefined = given;
  for (const [dimension, mask] of cover) {
    const size = space.dimensions[dimension]?.size ?? 0;
    const outside: Line | undefined = inside && narrowed(inside, dimension, everyClass(size) & ~mask);
    if (outside) yield* leftovers(outside, rest, { space, effort });
    inside = inside && narrowed(inside, dimension, mask);
  }
}
