import {
  adviseDoubleCounting,
  adviseEvasion,
  adviseLaneFinds,
  adviseRetirement,
  listAdvised,
} from '@tidewaiter/contracts';
import type { AnswerOf, QueryOf } from '@tidewaiter/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './call.js';

export type RetirementAdvice = AnswerOf<typeof adviseRetirement>;
export type RulePair = AnswerOf<typeof adviseDoubleCounting>['pairs'][number];
export type Threshold = AnswerOf<typeof adviseEvasion>['thresholds'][number];
export type LaneFinds = AnswerOf<typeof adviseLaneFinds>['lanes'][number];
export type Advised = AnswerOf<typeof listAdvised>['items'][number];
export type AdvisedFilter = Omit<QueryOf<typeof listAdvised>, 'candidate' | 'cursor' | 'limit'>;

/** A candidate of a finished simulation, by its number from 1. */
export interface AdvisedCandidate {
  readonly id: string;
  readonly candidate: number;
}

// A finished simulation stays as it is.
const staleTime = Infinity;

export const retirementQuery = ({ candidate, id }: AdvisedCandidate) =>
  queryOptions({
    queryKey: ['advice', id, candidate, 'retirement'],
    queryFn: () => call(adviseRetirement, { params: { id }, query: { candidate } }),
    staleTime,
  });

export const doubleCountingQuery = ({ candidate, id }: AdvisedCandidate) =>
  queryOptions({
    queryKey: ['advice', id, candidate, 'doubleCounting'],
    queryFn: () => call(adviseDoubleCounting, { params: { id }, query: { candidate } }),
    staleTime,
  });

export const evasionQuery = ({ candidate, id }: AdvisedCandidate) =>
  queryOptions({
    queryKey: ['advice', id, candidate, 'evasion'],
    queryFn: () => call(adviseEvasion, { params: { id }, query: { candidate } }),
    staleTime,
  });

export const laneFindsQuery = ({ candidate, id }: AdvisedCandidate) =>
  queryOptions({
    queryKey: ['advice', id, candidate, 'laneFinds'],
    queryFn: () => call(adviseLaneFinds, { params: { id }, query: { candidate } }),
    staleTime,
  });

export const advisedQuery = ({ candidate, id }: AdvisedCandidate, filter: AdvisedFilter) =>
  infiniteQueryOptions({
    queryKey: ['advised', id, candidate, filter],
    queryFn: ({ pageParam }) =>
      call(listAdvised, {
        params: { id },
        query: { ...filter, candidate, limit: 25, ...(pageParam && { cursor: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
