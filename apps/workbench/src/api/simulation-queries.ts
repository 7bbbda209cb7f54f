import { getSimulation, listFlips, listSimulations, sampleFlips, startSimulation } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf, QueryOf } from '@tidewaiter/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Simulation = AnswerOf<typeof listSimulations>['items'][number];
export type SimulationResult = AnswerOf<typeof getSimulation>;
export type Summary = NonNullable<SimulationResult['summary']>;
export type Figures = Summary['baseline']['figures'];
export type LaneCounts = Summary['baseline']['lanes'];
export type RuleFigures = Summary['rules'][number];
export type Policy = SimulationResult['policy'];
export type Flip = AnswerOf<typeof listFlips>['items'][number];
export type FlipFilter = Omit<QueryOf<typeof listFlips>, 'cursor' | 'limit'>;

export const simulationsQuery = queryOptions({
  queryKey: ['simulations'],
  queryFn: () => call(listSimulations, {}),
});

export const simulationQuery = (id: string) =>
  queryOptions({ queryKey: ['simulation', id], queryFn: () => call(getSimulation, { params: { id } }) });

export type Side = Summary['baseline'];
export type Transition = NonNullable<Summary['transitions']>[number];
export type Curve = NonNullable<Summary['curves']>[number];

export const flipSampleQuery = (id: string, filter: FlipFilter) =>
  queryOptions({
    queryKey: ['flipSample', id, filter],
    queryFn: () => call(sampleFlips, { params: { id }, query: filter }),
  });

export const flipsQuery = (id: string, filter: FlipFilter) =>
  infiniteQueryOptions({
    queryKey: ['flips', id, filter],
    queryFn: ({ pageParam }) =>
      call(listFlips, { params: { id }, query: { ...filter, limit: 25, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export function useStartSimulation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof startSimulation>) => call(startSimulation, { body }),
    onSuccess: ({ job }) => {
      client.setQueryData(['job', job.id], job);
      return client.invalidateQueries({ queryKey: ['simulations'] });
    },
  });
}
