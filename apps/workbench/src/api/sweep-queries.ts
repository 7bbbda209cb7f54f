import { listThresholds, sweepThreshold } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.js';

export type Thresholds = AnswerOf<typeof listThresholds>;
export type RuleThreshold = Thresholds['rules'][number];
export type Sweep = AnswerOf<typeof sweepThreshold>;
export type SweepPoint = Sweep['points'][number];
type Wanted = BodyOf<typeof sweepThreshold>;

export const thresholdsQuery = (id: string, candidate: number) =>
  queryOptions({
    queryKey: ['thresholds', id, candidate],
    queryFn: () => call(listThresholds, { params: { id }, query: { candidate } }),
    staleTime: Infinity,
  });

/** A finished simulation does not change, so neither does its sweep. The service stops one that nobody waits for any more. */
export const sweepQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['sweep', wanted],
    queryFn: ({ signal }) => call(sweepThreshold, { body: wanted, signal }),
    staleTime: Infinity,
    // One that was stopped stays stopped.
    refetchOnWindowFocus: false,
  });
