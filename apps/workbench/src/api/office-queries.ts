import { listOffices, saveOfficeCapacity } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Office = AnswerOf<typeof listOffices>['items'][number];
export type Capacity = Office['capacity'];

export const officesQuery = queryOptions({
  queryKey: ['offices'],
  queryFn: () => call(listOffices, { query: { days: 14 } }),
});

interface Edit {
  readonly code: string;
  readonly capacity: BodyOf<typeof saveOfficeCapacity>;
  /** The version that was on the screen. */
  readonly version: number;
}

export function useSaveCapacity() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ capacity, code, version }: Edit) =>
      call(saveOfficeCapacity, { params: { code }, body: capacity, ifMatch: `"${version}"` }),
    onSettled: () => client.invalidateQueries({ queryKey: officesQuery.queryKey }),
  });
}
