import { compareListItems, createList, getList, listLists, saveListItems } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, callWithTag } from './call.js';

export type ListHead = AnswerOf<typeof listLists>['items'][number];
export type ListItem = AnswerOf<typeof getList>['items'][number];
export type ListDifference = AnswerOf<typeof compareListItems>;

export const listsQuery = queryOptions({ queryKey: ['lists', 'all'], queryFn: () => call(listLists, {}) });

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ['lists', 'one', id],
    queryFn: async () => {
      const { answer, etag } = await callWithTag(getList, { params: { id } });
      return { ...answer, etag };
    },
    refetchOnWindowFocus: false,
  });

export function useCreateList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createList>) => call(createList, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['lists'] }),
  });
}

export function useSaveList(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ items, etag }: { items: ListItem[]; etag: string | undefined }) =>
      callWithTag(saveListItems, { params: { id }, body: { items }, ...(etag && { ifMatch: etag }) }),
    onSuccess: ({ answer, etag }) => {
      client.setQueryData(listQuery(id).queryKey, { ...answer, etag });
      return client.invalidateQueries({ queryKey: listsQuery.queryKey });
    },
  });
}

export function useCompareList(id: string) {
  return useMutation({ mutationFn: (csv: string) => call(compareListItems, { params: { id }, body: { csv } }) });
}
