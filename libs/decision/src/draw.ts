/**
 * The random draw of a declaration: a number in [0, 1) that nobody can choose and anybody can repeat from the policy's
 * seed and the reference. `hash` answers lower-case hexadecimal SHA-256 of a text.
 */
export function drawOf(
  key: { readonly seed: string; readonly reference: string },
  hash: (text: string) => string,
): number {
  return Number.parseInt(hash(`${key.seed}:${key.reference}`).slice(0, 13), 16) / 2 ** 52;
}

/** Where on the circle [0, 1) the arc of a rule with a share begins: FNV-1a of its id, so that arcs do not coincide. */
export function arcStart(ruleId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < ruleId.length; index += 1) {
    hash = Math.imul(hash ^ ruleId.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash / 2 ** 32;
}

/** Arc of draws, from `start` over `length` around the circle [0, 1). */
export interface Arc {
  readonly start: number;
  readonly length: number;
}

/** Whether the draw lies on the arc. */
export function onArc(draw: number, arc: Arc): boolean {
  return (draw - arc.start + 1) % 1 < arc.length;
}

/** Share of the circle that the arcs cover together: the probability that a uniform draw lies on at least one. */
export function covered(arcs: readonly Arc[]): number {
  const pieces = arcs.flatMap(({ start, length }) =>
    start + length <= 1
      ? [{ from: start, to: start + length }]
      : [
          { from: start, to: 1 },
          { from: 0, to: start + length - 1 },
        ],
  );
  let total = 0;
  let reached = 0;
  for (const { from, to } of pieces.sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.min(1, total);
}
