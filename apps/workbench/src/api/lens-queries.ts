import { queryOptions } from '@tanstack/react-query';
import { askLens, listLensDeclarations } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { call } from './call.js';

export type LensAnswer = AnswerOf<typeof askLens>;

/** Asks what a rule as it is written would have done. Throws ProblemError. */
export function askAboutRule(body: LensQuestion, signal: AbortSignal): Promise<LensAnswer> {
  return call(askLens, { body, signal });
}

/** What was asked when an answer came. */
export type LensQuestion = BodyOf<typeof askLens>;
export type LensGroup = BodyOf<typeof listLensDeclarations>['group'];

/** As many as are listed behind one number. */
const mostListed = 200;

/** The declarations behind one number of the answer to a question. */
export const lensDeclarationsQuery = (question: LensQuestion, group: LensGroup) =>
  queryOptions({
    queryKey: ['lensDeclarations', question, group],
    queryFn: ({ signal }) => call(listLensDeclarations, { body: { ...question, group, size: mostListed }, signal }),
    staleTime: Infinity,
  });
