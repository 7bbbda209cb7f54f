import {
  activateRelease,
  approveRelease,
  attachEvidence,
  createRelease,
  getActiveRelease,
  getRelease,
  listReleases,
  proposeRelease,
  rejectRelease,
  rollBackRelease,
  withdrawRelease,
} from '@tidewaiter/contracts';
import type { AnswerOf, BodyOf } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';
import { isProblemCode } from './problem-error.js';
import { useMay } from './session.js';

export type Release = AnswerOf<typeof listReleases>['items'][number];
export type ReleaseDetail = AnswerOf<typeof getRelease>;
export type ReleaseState = Release['state'];
export type ReleaseChange = ReleaseDetail['changes'][number];
export type ReleaseCommand = ReleaseDetail['commands'][number]['command'];

export const releasesQuery = queryOptions({ queryKey: ['releases', 'all'], queryFn: () => call(listReleases, {}) });

export const releaseQuery = (id: string) =>
  queryOptions({ queryKey: ['releases', 'one', id], queryFn: () => call(getRelease, { params: { id } }) });

/** The active release; `null` where none is active. */
export const activeReleaseQuery = queryOptions({
  queryKey: ['releases', 'active'],
  queryFn: () =>
    call(getActiveRelease, {}).catch((error: unknown) => {
      if (isProblemCode(error, 'noActiveRelease') || isProblemCode(error, 'notFound')) return null;
      throw error;
    }),
});

export function useActiveRelease() {
  const may = useMay();
  return useQuery({ ...activeReleaseQuery, enabled: may('releases:read') });
}

export function useCreateRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof createRelease>) => call(createRelease, { body }),
    onSuccess: (release) => {
      client.setQueryData(releaseQuery(release.id).queryKey, release);
      return client.invalidateQueries({ queryKey: ['releases'] });
    },
  });
}

export function useAttachEvidence(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BodyOf<typeof attachEvidence>) => call(attachEvidence, { params: { id }, body }),
    onSuccess: (release) => client.setQueryData(releaseQuery(id).queryKey, release),
  });
}

const transitions = {
  propose: proposeRelease,
  approve: approveRelease,
  reject: rejectRelease,
  withdraw: withdrawRelease,
  activate: activateRelease,
  rollBack: rollBackRelease,
} as const satisfies Record<ReleaseCommand, typeof proposeRelease>;

export function useReleaseCommand(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ command, reason }: { command: ReleaseCommand; reason: string }) =>
      call(transitions[command], { params: { id }, body: reason ? { reason } : {} }),
    onSuccess: (release) => {
      client.setQueryData(releaseQuery(id).queryKey, release);
      // Rule states, the active release and the list all depend on it.
      return client.invalidateQueries();
    },
  });
}
