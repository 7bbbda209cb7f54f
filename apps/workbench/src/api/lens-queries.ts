import { askLens } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { call } from './call.js';

export type LensAnswer = AnswerOf<typeof askLens>;

/** Asks what a rule as it is written would have done. Throws ProblemError. */
export function askAboutRule(body: BodyOf<typeof askLens>, signal: AbortSignal): Promise<LensAnswer> {
  return call(askLens, { body, signal });
}
