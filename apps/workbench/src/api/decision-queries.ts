import { getDecision, getTrace, listDecisions, listNearMisses, recordAct, replayDecision } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf, QueryOf } from '@tidewaiter/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../i18n/section.js';
import { call } from './call.js';

export type DecisionRow = AnswerOf<typeof listDecisions>['items'][number];
export type DecisionDetail = AnswerOf<typeof getDecision>;
export type Decision = DecisionDetail['decision'];
export type DecisionHit = NonNullable<Decision['hits']>[number];
export type DecisionFilter = Omit<QueryOf<typeof listDecisions>, 'cursor' | 'limit'>;
export type Trace = AnswerOf<typeof getTrace>;
export type NearMiss = AnswerOf<typeof listNearMisses>['rules'][number];
export type ActBody = BodyOf<typeof recordAct>;

export const decisionsQuery = (filter: DecisionFilter) =>
  infiniteQueryOptions({
    queryKey: ['decisions', filter],
    queryFn: ({ pageParam }) =>
      call(listDecisions, { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const decisionQuery = (id: string, locale: Language) =>
  queryOptions({
    queryKey: ['decision', id, locale],
    queryFn: () => call(getDecision, { params: { id }, query: { locale } }),
  });

export const traceQuery = (id: string, rules: 'hits' | 'all') =>
  queryOptions({
    queryKey: ['trace', id, rules],
    queryFn: () => call(getTrace, { params: { id }, query: { rules } }),
    staleTime: Infinity,
  });

export const nearMissesQuery = (id: string) =>
  queryOptions({
    queryKey: ['nearMisses', id],
    queryFn: () => call(listNearMisses, { params: { id } }),
    staleTime: Infinity,
  });

export function useReplay(id: string) {
  return useMutation({ mutationFn: () => call(replayDecision, { params: { id } }) });
}

export function useRecordAct(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ActBody) => call(recordAct, { params: { id }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['decision', id] }),
  });
}
