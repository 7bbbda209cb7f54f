import { getLiveHistory, getProfiles, repairDataset, snapshotDataset, verifyDataset } from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';

export type LiveHistory = AnswerOf<typeof getLiveHistory>;
export type Profiles = AnswerOf<typeof getProfiles>;
export type Verification = AnswerOf<typeof verifyDataset>;

/** What waits joins history within a minute: the figures are worth another look that often. */
const lookEvery = 10_000;

export const liveHistoryQuery = queryOptions({
  queryKey: ['liveHistory'],
  queryFn: () => call(getLiveHistory, {}),
  refetchInterval: lookEvery,
});

export const profilesQuery = queryOptions({
  queryKey: ['profiles'],
  queryFn: () => call(getProfiles, {}),
  refetchInterval: lookEvery,
});

export function useVerifyDataset(id: string) {
  return useMutation({ mutationFn: () => call(verifyDataset, { params: { id } }) });
}

export function useRepairDataset(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(repairDataset, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['datasets'] }),
  });
}

export function useSnapshotDataset() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof snapshotDataset>) => call(snapshotDataset, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['datasets'] }),
  });
}
