import {
  beat,
  compareTexts,
  createDraft,
  deleteDraft,
  listDrafts,
  mergeDraft,
  renameDraft,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type DraftSummary = AnswerOf<typeof listDrafts>['items'][number];
export type MergeAnswer = AnswerOf<typeof mergeDraft>;
export type Present = AnswerOf<typeof beat>['items'][number];
export type Differences = AnswerOf<typeof compareTexts>;

export const draftsQuery = (id: string) =>
  queryOptions({ queryKey: ['drafts', id], queryFn: () => call(listDrafts, { params: { id } }), staleTime: 0 });

/** The language is part of the key: the service says the differences in it. */
export const diffQuery = (sides: { from: string; to: string }, as: 'structure' | 'json', language: string) =>
  queryOptions({
    queryKey: ['diff', sides, as, language],
    queryFn: () => call(compareTexts, { query: { ...sides, as } }),
    staleTime: 0,
  });

function useDraftChange<Wish, Answer>(id: string, change: (wish: Wish) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['drafts', id] }),
  });
}

export function useCreateDraft(id: string) {
  return useDraftChange(id, (body: BodyOf<typeof createDraft>) => call(createDraft, { params: { id }, body }));
}

export function useRenameDraft(id: string) {
  return useDraftChange(id, ({ name, to }: { name: string; to: string }) =>
    call(renameDraft, { params: { id, name }, body: { name: to } }),
  );
}

export function useDeleteDraft(id: string) {
  return useDraftChange(id, (name: string) => call(deleteDraft, { params: { id, name } }));
}

/** What merging a draft would give, and what it asks. */
export const mergePreview = (id: string, name: string) =>
  queryOptions({
    queryKey: ['merge', id, name],
    queryFn: () => call(mergeDraft, { params: { id, name }, body: { preview: true } }),
    staleTime: 0,
    gcTime: 0,
  });

export function useMergeDraft(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...body }: { name: string } & BodyOf<typeof mergeDraft>) =>
      call(mergeDraft, { params: { id, name }, body }),
    onSuccess: ({ merged }) =>
      merged
        ? Promise.all(['drafts', 'draft', 'rules'].map((key) => client.invalidateQueries({ queryKey: [key] })))
        : undefined,
  });
}

/** Says where this window is; answers who is here. */
export function sendBeat(id: string, body: BodyOf<typeof beat>) {
  return call(beat, { params: { id }, body });
}
