import {
  commitDraft,
  createCase,
  createRuleSet,
  deleteCase,
  getNamedDraft,
  importRules,
  listCases,
  listRevisions,
  listRuleSets,
  listRules,
  saveNamedDraft,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf, runCases } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, callWithTag } from './call.js';

export type RuleRow = AnswerOf<typeof listRules>['items'][number];
/** What the live figures of rules are of. */
export type LiveWindow = AnswerOf<typeof listRules>['live'];
export type RuleSet = AnswerOf<typeof listRuleSets>['items'][number];
export type RuleCase = AnswerOf<typeof listCases>['items'][number];
export type CaseResult = AnswerOf<typeof runCases>['items'][number];
export type Draft = AnswerOf<typeof getNamedDraft>;

export const rulesQuery = queryOptions({ queryKey: ['rules', 'rows'], queryFn: () => call(listRules, {}) });
export const ruleSetsQuery = queryOptions({ queryKey: ['rules', 'sets'], queryFn: () => call(listRuleSets, {}) });

/** Name of the draft that every rule set has. */
export const mainDraft = 'main';

export const draftQuery = (id: string, name: string = mainDraft) =>
  queryOptions({
    queryKey: ['draft', id, name],
    queryFn: async () => {
      const { answer, etag } = await callWithTag(getNamedDraft, { params: { id, name } });
      return { draft: answer, etag };
    },
    // The editor holds the newest text; a background refetch must not race it.
    refetchOnWindowFocus: false,
  });

export const casesQuery = (id: string, ruleId: string) =>
  queryOptions({
    queryKey: ['cases', id, ruleId],
    queryFn: () => call(listCases, { params: { id }, query: { ruleId } }),
  });

export const revisionsQuery = (id: string) =>
  queryOptions({ queryKey: ['revisions', id], queryFn: () => call(listRevisions, { params: { id } }) });

/** Saves the text of a draft over the version with that ETag. */
export async function putDraft(
  draft: { readonly id: string; readonly name: string },
  text: string,
  ifMatch: string | undefined,
) {
  const { answer, etag } = await callWithTag(saveNamedDraft, {
    params: draft,
    body: { text },
    ...(ifMatch && { ifMatch }),
  });
  return { draft: answer, etag };
}

/** Reads the draft anew, changes its text and saves it; for actions outside the editor. */
export async function editDraft(id: string, change: (text: string) => string) {
  const draft = { id, name: mainDraft };
  const { answer, etag } = await callWithTag(getNamedDraft, { params: draft });
  return putDraft(draft, change(answer.text), etag);
}

export function useEditDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: (text: string) => string }) => editDraft(id, change),
    onSuccess: (saved, { id }) => {
      client.setQueryData(draftQuery(id).queryKey, saved);
      return client.invalidateQueries({ queryKey: ['rules'] });
    },
  });
}

export function useCommitDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, message }: { id: string; message: string }) =>
      call(commitDraft, { params: { id }, body: { message } }),
    onSuccess: (_revision, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['rules'] }),
        client.invalidateQueries({ queryKey: ['revisions', id] }),
      ]),
  });
}

export function useImportRules() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & BodyOf<typeof importRules>) =>
      call(importRules, { params: { id }, body }),
    onSuccess: (_answer, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['rules'] }),
        client.invalidateQueries({ queryKey: ['draft', id] }),
      ]),
  });
}

export function useCreateRuleSet() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createRuleSet>) => call(createRuleSet, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['rules'] }),
  });
}

export function useCreateCase(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createCase>) => call(createCase, { params: { id }, body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['cases', id] }),
        client.invalidateQueries({ queryKey: ['rules'] }),
      ]),
  });
}

export function useDeleteCase(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseId: string) => call(deleteCase, { params: { id, caseId } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['cases', id] }),
        client.invalidateQueries({ queryKey: ['rules'] }),
      ]),
  });
}
