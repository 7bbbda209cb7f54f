import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { sendBeat } from '../../api/draft-queries.js';
import type { Present } from '../../api/draft-queries.js';
import type { DraftSession } from '../../api/draft-session.js';
import { newKey } from '../../api/new-key.js';
import { useDraftName, useOpenDraft } from '../../api/use-draft-session.js';

/** This window, as long as it is open. */
const client = newKey().slice(0, 12);
const everyMs = 10_000;
/** Who has not typed for so long only reads. */
const idleAfterMs = 60_000;

/** Whether something was typed in this window in the last minute; loading another draft is no typing. */
function useEditing(ruleSetId: string): boolean {
  const { session } = useOpenDraft(ruleSetId);
  const [typedIn, setTypedIn] = useState<DraftSession>();
  useEffect(() => {
    if (session === undefined) return undefined;
    let known = session.snapshot().text;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = session.subscribe(() => {
      const { text, state } = session.snapshot();
      const isTyped = text !== known && state !== 'saved';
      known = text;
      if (!isTyped) return;
      setTypedIn(session);
      clearTimeout(timer);
      timer = setTimeout(() => setTypedIn(undefined), idleAfterMs);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [session]);
  return session !== undefined && typedIn === session;
}

/**
 * Says every ten seconds where this window is, and answers who else is here; nobody while the service cannot be reached.
 * A hidden window says nothing: who does not look is not here.
 */
export function usePresence(ruleSetId: string, ruleId: string): readonly Present[] {
  const draft = useDraftName();
  const editing = useEditing(ruleSetId);
  const { data } = useQuery({
    queryKey: ['presence', ruleSetId, draft, ruleId, editing],
    queryFn: () => sendBeat(ruleSetId, { client, draft, ruleId, editing }),
    refetchInterval: everyMs,
    refetchIntervalInBackground: false,
    placeholderData: (before) => before,
    retry: false,
    staleTime: 0,
  });
  const leave = useEffectEvent(() => void sendBeat(ruleSetId, { client, draft, leaving: true }).catch(() => undefined));
  useEffect(() => () => leave(), [ruleSetId]);
  return data?.items ?? [];
}
