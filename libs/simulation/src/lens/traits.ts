/** What the figures ask of a declaration, whatever the rule is that is edited. */
export interface Traits {
  /** Strictness of its lane under the release, and without the rule. */
  readonly before: number;
  readonly without: number;
  /** What inspections found. */
  readonly result: number;
  /** Whether the random stream chose it for the inspection. */
  readonly isRandom: boolean;
  /** Whether no other rule counts. */
  readonly isAlone: boolean;
}

/** Different traits there are, at most. */
export const mostTraits = 256;

/** Traits in a byte, so that declarations are counted by all of them at once. */
export function packTraits({ before, isAlone, isRandom, result, without }: Traits): number {
  return before | (without << 2) | (result << 4) | (isRandom ? 64 : 0) | (isAlone ? 128 : 0);
}

export function traitsOf(packed: number): Traits {
  return {
    before: laneBefore(packed),
    without: laneWithout(packed),
    result: (packed >> 4) & 3,
    isRandom: (packed & 64) !== 0,
    isAlone: isAlone(packed),
  };
}

export function laneBefore(packed: number): number {
  return packed & 3;
}

export function laneWithout(packed: number): number {
  return (packed >> 2) & 3;
}

export function isAlone(packed: number): boolean {
  return (packed & 128) !== 0;
}

/** Declarations of the same traits. */
export interface TraitGroup extends Traits {
  readonly declarations: number;
}

/** All declarations by their traits. */
export function groupsOf(traits: Uint8Array): TraitGroup[] {
  const counts = new Uint32Array(mostTraits);
  for (const packed of traits) counts[packed] = (counts[packed] ?? 0) + 1;
  return Array.from(counts, (declarations, packed) => ({ ...traitsOf(packed), declarations })).filter(
    ({ declarations }) => declarations > 0,
  );
}
