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
export type AdvisedFilter = Omit<QueryOf<typeof listAdvised>, 'cursor' | 'limit'>;

// A finished simulation stays as it is.
const staleTime = Infinity;

export const retirementQuery = (id: string) =>
  queryOptions({
    queryKey: ['advice', id, 'retirement'],
    queryFn: () => call(adviseRetirement, { params: { id } }),
    staleTime,
  });

export const doubleCountingQuery = (id: string) =>
  queryOptions({
    queryKey: ['advice', id, 'doubleCounting'],
    queryFn: () => call(adviseDoubleCounting, { params: { id } }),
    staleTime,
  });

export const evasionQuery = (id: string) =>
  queryOptions({
    queryKey: ['advice', id, 'evasion'],
    queryFn: () => call(adviseEvasion, { params: { id } }),
    staleTime,
  });

export const laneFindsQuery = (id: string) =>
  queryOptions({
    queryKey: ['advice', id, 'laneFinds'],
    queryFn: () => call(adviseLaneFinds, { params: { id } }),
    staleTime,
  });

export const advisedQuery = (id: string, filter: AdvisedFilter) =>
  infiniteQueryOptions({
    queryKey: ['advised', id, filter],
    queryFn: ({ pageParam }) =>
      call(listAdvised, { params: { id }, query: { ...filter, limit: 25, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
