import {
  createApiKey,
  createUser,
  getVocabulary,
  listApiKeys,
  listAudit,
  listUsers,
  revokeApiKey,
  verifyAudit,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type User = AnswerOf<typeof listUsers>['items'][number];
export type ApiKey = AnswerOf<typeof listApiKeys>['items'][number];
export type AuditEntry = AnswerOf<typeof listAudit>['items'][number];

export const usersQuery = queryOptions({ queryKey: ['users'], queryFn: () => call(listUsers, {}) });
export const apiKeysQuery = queryOptions({ queryKey: ['apiKeys'], queryFn: () => call(listApiKeys, {}) });

export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: () => call(getVocabulary, {}),
  staleTime: 5 * 60_000,
});

export const auditQuery = (filter: { actor?: string | undefined; action?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call(listAudit, { query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export function useVerifyAudit() {
  return useMutation({ mutationFn: () => call(verifyAudit, {}) });
}

export function useCreateUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createUser>) => call(createUser, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
}

export function useCreateApiKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createApiKey>) => call(createApiKey, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['apiKeys'] }),
  });
}

export function useRevokeApiKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(revokeApiKey, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['apiKeys'] }),
  });
}
