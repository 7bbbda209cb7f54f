import type { Marks } from '@tidewaiter/history';

/** Sequence numbers of decisions loaded in one step, at most: what a step stages has to fit on the disk. */
const mostAtOnce = 50_000n;

/** What is loaded at once: from the marks on, up to others. */
export interface LoadStep {
  readonly source: string;
  readonly after: Marks;
  readonly upTo: Marks;
  readonly signal: AbortSignal | undefined;
  readonly mode?: 'rebuild';
}

export const nothing: Marks = { decisions: '0', acts: '0' };

/** Whether something has been recorded that is not loaded. */
export function isBehind(after: Marks, upTo: Marks): boolean {
  return BigInt(after.decisions) < BigInt(upTo.decisions) || BigInt(after.acts) < BigInt(upTo.acts);
}

/** An act comes after its decision: acts wait until the last decisions are in. */
export function stepFrom(after: Marks, upTo: Marks): Marks {
  const furthest = BigInt(after.decisions) + mostAtOnce;
  return BigInt(upTo.decisions) <= furthest ? upTo : { decisions: String(furthest), acts: after.acts };
}
