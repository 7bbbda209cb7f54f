import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { CountContext } from '../live-counts.js';
import { LensContext } from './lens-context.js';
import { useLensAnswer } from './use-lens-answer.js';
import { useLensSubject } from './use-lens-subject.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly children: ReactNode;
}

/** Tells editor and panel, whichever face is shown, what the rule of the draft would have done. */
export function LensProvider({ ruleSetId, ruleId, children }: Props) {
  const subject = useLensSubject(ruleSetId, ruleId);
  const view = useLensAnswer(subject);
  const { answer } = view;
  const counts = useMemo(() => answer && new Map(answer.funnel.map((step) => [step.id, step.declarations])), [answer]);
  const count = useCallback(() => (subject === undefined ? undefined : counts), [counts, subject]);
  return (
    <LensContext value={subject === undefined ? undefined : view}>
      <CountContext value={count}>{children}</CountContext>
    </LensContext>
  );
}
