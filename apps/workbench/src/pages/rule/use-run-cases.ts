import { useCallback } from 'react';
import { useCaseRun } from '../../api/use-case-run.js';
import { useOpenDraft } from '../../api/use-draft-session.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';

/** Saves what is not saved yet, and runs the cases of the rule. */
export function useRunCases(ruleSetId: string, ruleId: string): () => void {
  const { session } = useOpenDraft(ruleSetId);
  const { refetch } = useCaseRun(ruleSetId, ruleId);
  const { markDone } = useGuidedProgress();
  return useCallback(() => {
    // A save runs them by itself; without one they are run again all the same.
    void (session?.flush() ?? Promise.resolve()).then(() => refetch()).then(() => markDone('cases'));
  }, [session, refetch, markDone]);
}
