import { useLocalStorage } from '@mantine/hooks';
import { useCallback } from 'react';
import type { GuidedStepId } from './guided-steps.js';

interface Progress {
  readonly hidden: boolean;
  readonly done: readonly GuidedStepId[];
}

/** How far the reader is in the guided first run; remembered in this browser. */
export function useGuidedProgress() {
  const [progress, setProgress] = useLocalStorage<Progress>({
    key: 'tidewaiter.guidedSteps',
    defaultValue: { hidden: false, done: [] },
    getInitialValueInEffect: false,
  });
  const markDone = useCallback(
    (step: GuidedStepId) =>
      setProgress((before) => (before.done.includes(step) ? before : { ...before, done: [...before.done, step] })),
    [setProgress],
  );
  const toggle = useCallback(
    (step: GuidedStepId) =>
      setProgress((before) => ({
        ...before,
        done: before.done.includes(step) ? before.done.filter((other) => other !== step) : [...before.done, step],
      })),
    [setProgress],
  );
  const hide = useCallback(() => setProgress((before) => ({ ...before, hidden: true })), [setProgress]);
  const show = useCallback(() => setProgress((before) => ({ ...before, hidden: false })), [setProgress]);
  return { ...progress, markDone, toggle, hide, show };
}
