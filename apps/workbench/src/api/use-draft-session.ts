import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { DraftSession } from './draft-session.js';
import type { DraftSnapshot } from './draft-session.js';
import { draftQuery, mainDraft } from './rule-queries.js';
import type { Draft } from './rule-queries.js';

const sessions = new WeakMap<QueryClient, Map<string, DraftSession>>();

/** One session per draft, so that editor, cases panel and page see the same text. */
function sessionOf(client: QueryClient, loaded: { draft: Draft; etag: string | undefined }): DraftSession {
  const known = sessions.get(client) ?? new Map<string, DraftSession>();
  sessions.set(client, known);
  const { ruleSetId, name } = loaded.draft;
  const key = `${ruleSetId}/${name}`;
  const open = known.get(key);
  // A settled session over an older version gives way to what was loaded since.
  const stale = open?.snapshot().state === 'saved' && open.snapshot().text !== loaded.draft.text;
  if (open && !stale) return open;
  const session = new DraftSession(ruleSetId, loaded, client);
  known.set(key, session);
  return session;
}

/** Name of the draft that the address asks for. */
export function useDraftName(): string {
  return useSearch({ strict: false }).draft ?? mainDraft;
}

const nothing = () => () => undefined;
const noSnapshot = () => undefined;

/** The draft of the address, for what changes it: not drawn again as it is typed. `session` is undefined until it is loaded. */
export function useOpenDraft(ruleSetId: string): {
  session: DraftSession | undefined;
  query: { error: unknown; refetch: () => unknown };
} {
  const client = useQueryClient();
  const query = useQuery(draftQuery(ruleSetId, useDraftName()));
  const session = useMemo(() => query.data && sessionOf(client, query.data), [client, query.data]);
  return { session, query };
}

/**
 * What `pick` takes of the draft being edited, undefined until that is loaded. Draws again only when what it takes is
 * another value: it must give the same object for the same draft.
 */
export function useDraftPart<Part>(ruleSetId: string, pick: (snapshot: DraftSnapshot) => Part): Part | undefined {
  const { session } = useOpenDraft(ruleSetId);
  return useSyncExternalStore(session?.subscribe ?? nothing, () => session && pick(session.snapshot()));
}

/** The draft of the address being edited, saved as it is typed, and all that is known of it at every keystroke. */
export function useDraftSession(
  ruleSetId: string,
): ReturnType<typeof useOpenDraft> & { snapshot: DraftSnapshot | undefined } {
  const open = useOpenDraft(ruleSetId);
  const { session } = open;
  const snapshot = useSyncExternalStore<DraftSnapshot | undefined>(
    session?.subscribe ?? nothing,
    session?.snapshot ?? noSnapshot,
  );
  return { ...open, snapshot };
}
