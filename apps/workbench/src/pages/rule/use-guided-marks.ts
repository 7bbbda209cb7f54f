import { useEffect } from 'react';
import { useDraftPart } from '../../api/use-draft-session.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';

/** Ticks the steps of the first run that happen on the rule page: opening a rule, changing it. */
export function useGuidedMarks(ruleSetId: string): void {
  const { markDone } = useGuidedProgress();
  const saving = useDraftPart(ruleSetId, ({ state }) => state === 'saving');
  useEffect(() => markDone('open'), [markDone]);
  useEffect(() => {
    if (saving) markDone('change');
  }, [saving, markDone]);
}
