/** What is known of a week's cases when some are to be chosen, one entry per case. */
export interface WeekRanks {
  /** Higher is chosen first. */
  readonly ranks: Float64Array;
  /** Decides between equal ranks; drawn without looking at anything. */
  readonly ties: Float64Array;
  /** How many are chosen. */
  readonly places: number;
  /** How many of those are drawn from what the ranks left out. */
  readonly drawn: number;
}

/** Places in the week of the chosen cases: those of the highest ranks, then those drawn. */
export function chooseCases({ ranks, ties, places, drawn }: WeekRanks, random: () => number): number[] {
  const order = Array.from(ranks.keys()).sort(
    (a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0),
  );
  const chosen = order.slice(0, places - drawn);
  const left = order.slice(places - drawn);
  while (chosen.length < places && left.length > 0) {
    const place = Math.floor(random() * left.length);
    const [one] = left.splice(place, 1);
    if (one !== undefined) chosen.push(one);
  }
  return chosen;
}
