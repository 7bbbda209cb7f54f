import { listReproductions, reproduceSimulation } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Reproduction = AnswerOf<typeof listReproductions>['items'][number];

/** Those of one candidate of a simulation, newest first. */
export const reproductionsQuery = (id: string, candidate: number) =>
  queryOptions({
    queryKey: ['reproductions', id],
    queryFn: () => call(listReproductions, { params: { id } }),
    select: ({ items }) => ({ items: items.filter((one) => one.candidate === candidate) }),
  });

export function useReproduce(id: string, candidate: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(reproduceSimulation, { params: { id }, query: { candidate } }),
    onSuccess: (job) => {
      client.setQueryData(['job', job.id], job);
      return client.invalidateQueries({ queryKey: ['reproductions', id] });
    },
  });
}
