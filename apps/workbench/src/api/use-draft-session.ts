import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { DraftSession } from './draft-session.js';
import type { DraftSnapshot } from './draft-session.js';
import { draftQuery } from './rule-queries.js';
import type { Draft } from './rule-queries.js';

const sessions = new WeakMap<QueryClient, Map<string, DraftSession>>();

/** One session per rule set, so that editor, cases panel and page see the same text. */
function sessionOf(client: QueryClient, loaded: { draft: Draft; etag: string | undefined }): DraftSession {
  const known = sessions.get(client) ?? new Map<string, DraftSession>();
  sessions.set(client, known);
  const { ruleSetId } = loaded.draft;
  const open = known.get(ruleSetId);
  // A settled session over an older version gives way to what was loaded since.
  const stale = open?.snapshot().state === 'saved' && open.snapshot().text !== loaded.draft.text;
  if (open && !stale) return open;
  const session = new DraftSession(ruleSetId, loaded, client);
  known.set(ruleSetId, session);
  return session;
}

const nothing = () => () => undefined;
const noSnapshot = () => undefined;

/** The draft being edited, saved as it is typed. `session` is undefined until it is loaded. */
export function useDraftSession(ruleSetId: string): {
  session: DraftSession | undefined;
  snapshot: DraftSnapshot | undefined;
  query: { error: unknown; refetch: () => unknown };
} {
  const client = useQueryClient();
  const query = useQuery(draftQuery(ruleSetId));
  const session = useMemo(() => query.data && sessionOf(client, query.data), [client, query.data]);
  const snapshot = useSyncExternalStore<DraftSnapshot | undefined>(
    session?.subscribe ?? nothing,
    session?.snapshot ?? noSnapshot,
  );
  return { session, snapshot, query };
}
