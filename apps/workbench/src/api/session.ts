import { currentSession, signIn, signOut, welcomePage } from '@tidewaiter/contracts';
import type { AnswerOf, Permission } from '@tidewaiter/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';
import { csrfToken } from './csrf.js';

export type Person = AnswerOf<typeof currentSession>;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const person = await call(currentSession, {});
    csrfToken.current = person.csrfToken;
    return person;
  },
  staleTime: 5 * 60_000,
  retry: false,
});

export const welcomeQuery = queryOptions({
  queryKey: ['welcome'],
  queryFn: () => call(welcomePage, {}),
  staleTime: Infinity,
});

/** The signed-in person; pages inside the frame always have one. */
export function usePerson(): Person | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether the signed-in person may do something. */
export function useMay(): (permission: Permission) => boolean {
  const person = usePerson();
  return (permission) => person?.permissions.includes(permission) ?? false;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { userName: string; password: string }) => call(signIn, { body }),
    onSuccess: (person) => {
      // Another person's answers must not linger on the screen.
      client.clear();
      csrfToken.current = person.csrfToken;
      client.setQueryData(sessionQuery.queryKey, person);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSettled: () => {
      csrfToken.current = undefined;
      client.clear();
    },
  });
}
