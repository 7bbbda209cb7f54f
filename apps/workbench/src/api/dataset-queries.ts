import {
  browseDataset,
  checkImport,
  getPastDeclaration,
  listDatasets,
  listImports,
  listMappings,
  startImport,
  uploadFile,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf, QueryOf } from '@tidewaiter/contracts';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type Dataset = AnswerOf<typeof listDatasets>['items'][number];
export type ImportRecord = AnswerOf<typeof listImports>['items'][number];
export type Upload = AnswerOf<typeof uploadFile>;
export type ImportIssue = AnswerOf<typeof checkImport>['issues'][number];
export type PastDeclaration = AnswerOf<typeof getPastDeclaration>;
export type PastRow = AnswerOf<typeof browseDataset>['items'][number];
export type BrowseFilter = Omit<QueryOf<typeof browseDataset>, 'cursor' | 'limit'>;
type ImportBody = BodyOf<typeof startImport>;

export const datasetsQuery = queryOptions({ queryKey: ['datasets'], queryFn: () => call(listDatasets, {}) });
export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => call(listImports, {}) });
export const mappingsQuery = queryOptions({ queryKey: ['mappings'], queryFn: () => call(listMappings, {}) });

export const browseQuery = (id: string, filter: BrowseFilter) =>
  infiniteQueryOptions({
    queryKey: ['browse', id, filter],
    queryFn: ({ pageParam }) =>
      call(browseDataset, { params: { id }, query: { ...filter, limit: 50, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const pastDeclarationQuery = (id: string, reference: string) =>
  queryOptions({
    queryKey: ['pastDeclaration', id, reference],
    queryFn: () => call(getPastDeclaration, { params: { id, reference } }),
    staleTime: Infinity,
  });

export function useUpload() {
  return useMutation({
    mutationFn: (file: File) => call(uploadFile, { query: { fileName: file.name }, file }),
  });
}

export function useCheckImport() {
  return useMutation({ mutationFn: (body: ImportBody) => call(checkImport, { body }) });
}

export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ImportBody) => call(startImport, { body }),
    onSuccess: (job) => client.setQueryData(['job', job.id], job),
  });
}
