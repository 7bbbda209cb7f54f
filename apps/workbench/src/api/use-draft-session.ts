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

/** The draft of the address being edited, saved as it is typed. `session` is undefined until it is loaded. */
export function useDraftSession(ruleSetId: string): {
  session: DraftSession | undefined;
  snapshot: DraftSnapshot | undefined;
  query: { error: unknown; refetch: () => unknown };
} {
  const client = useQueryClient();
  const query = useQuery(draftQuery(ruleSetId, useDraftName()));
  const session = useMemo(() => query.data && sessionOf(client, query.data), [client, query.data]);
  const snapshot = useSyncExternalStore<DraftSnapshot | undefined>(
    session?.subscribe ?? nothing,
    session?.snapshot ?? noSnapshot,
  );
  return { session, snapshot, query };
}
