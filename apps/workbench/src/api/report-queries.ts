import { listReproductions, reproduceSimulation } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Reproduction = AnswerOf<typeof listReproductions>['items'][number];

export const reproductionsQuery = (id: string) =>
  queryOptions({ queryKey: ['reproductions', id], queryFn: () => call(listReproductions, { params: { id } }) });

export function useReproduce(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(reproduceSimulation, { params: { id } }),
    onSuccess: (job) => {
      client.setQueryData(['job', job.id], job);
      return client.invalidateQueries({ queryKey: ['reproductions', id] });
    },
  });
}
