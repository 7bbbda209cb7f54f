import { useCallback, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { askAboutRule } from '../../api/lens-queries.js';
import { useOpenDraft } from '../../api/use-draft-session.js';
import { CountContext } from '../live-counts.js';
import { LensAnswerContext, LensContext, type LensView } from './lens-context.js';
import { LensInquiry } from './lens-inquiry.js';
import { useFindSubject } from './use-find-subject.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly children: ReactNode;
}

/** Tells editor and panel, whichever face is shown, what the rule of the draft would have done. */
export function LensProvider({ ruleSetId, ruleId, children }: Props) {
  const view = useLensView(ruleSetId, ruleId);
  const answer = useDeferredValue(view?.answer);
  const counts = useMemo(() => answer && new Map(answer.funnel.map((step) => [step.id, step.declarations])), [answer]);
  const count = useCallback(() => counts, [counts]);
  return (
    <LensContext value={view}>
      <LensAnswerContext value={answer}>
        <CountContext value={count}>{children}</CountContext>
      </LensAnswerContext>
    </LensContext>
  );
}

/** Follows the draft by itself: by the time React draws what was typed, the question is on its way. */
function useLensView(ruleSetId: string, ruleId: string): LensView | undefined {
  const [inquiry] = useState(() => new LensInquiry(askAboutRule));
  const { session } = useOpenDraft(ruleSetId);
  const findSubject = useFindSubject(ruleSetId, ruleId);
  useEffect(() => {
    if (session === undefined) return undefined;
    const follow = (): void => inquiry.follow(findSubject(session.snapshot().text));
    follow();
    return session.subscribe(follow);
  }, [findSubject, inquiry, session]);
  useEffect(() => () => inquiry.follow(undefined), [inquiry]);
  return useSyncExternalStore(inquiry.subscribe, inquiry.view);
}
