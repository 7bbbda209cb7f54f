const dayMs = 86_400_000;
/** Of the dataset's days, the latest that the model must not know: the evidence is a simulation of those. */
const heldOutShare = 1 / 8;
const mostHeldOutDays = 60;

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Last day to train on, ISO; undefined for an empty dataset. */
export function trainingEnd(period: DayRange | undefined): string | undefined {
  if (!period) return undefined;
  const [first, last] = [Date.parse(period.from), Date.parse(period.to)];
  const heldOut = Math.min(mostHeldOutDays, Math.floor(((last - first) / dayMs) * heldOutShare));
  return dayOf(last - heldOut * dayMs);
}

/** The day after, ISO. */
export function nextDay(day: string): string {
  return dayOf(Date.parse(day) + dayMs);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
