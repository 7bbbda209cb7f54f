import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { csrfToken } from './csrf.js';
import { ProblemError, isProblemCode } from './problem-error.js';
import { sessionEnded } from './session-ended.js';

function noticeSessionEnd(error: unknown): void {
  // Only a session that was there can end: a first visit is simply led to the sign-in page.
  if (isProblemCode(error, 'notSignedIn') && csrfToken.current !== undefined) sessionEnded.announce();
}

function shouldRetry(count: number, error: unknown): boolean {
  const transient = error instanceof ProblemError && (error.code === 'offline' || error.code === 'unavailable');
  return transient && count < 3;
}

/** Server state of the whole workbench. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionEnd }),
  mutationCache: new MutationCache({ onError: noticeSessionEnd }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: shouldRetry, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
