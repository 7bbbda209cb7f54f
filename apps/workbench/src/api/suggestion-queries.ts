import { dismissSuggestion, draftSuggestion, listSuggestions, startMining } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Suggestion = AnswerOf<typeof listSuggestions>['items'][number];
export type SuggestionState = Suggestion['state'];

export const suggestionsQuery = (state: SuggestionState) =>
  queryOptions({ queryKey: ['suggestions', state], queryFn: () => call(listSuggestions, { query: { state } }) });

export function useStartMining() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof startMining>) => call(startMining, { body }),
    onSuccess: (job) => client.setQueryData(['job', job.id], job),
  });
}

export function useDraftSuggestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ruleSetId }: { id: string; ruleSetId: string }) =>
      call(draftSuggestion, { params: { id }, body: { ruleSetId } }),
    onSuccess: ({ ruleSetId }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['suggestions'] }),
        client.invalidateQueries({ queryKey: ['draft', ruleSetId] }),
        client.invalidateQueries({ queryKey: ['rules'] }),
      ]),
  });
}

export function useDismissSuggestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      call(dismissSuggestion, { params: { id }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['suggestions'] }),
  });
}
