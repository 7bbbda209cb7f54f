import { useSessionStorage } from '@mantine/hooks';
import { useCallback } from 'react';
import type { ListHead, ListItem } from '../../api/list-queries.js';
import { countChanges } from './list-changes.js';

/** The items as edited; kept in the browser over a reload, for this version of the list only. */
export function useListDraft(list: ListHead, saved: readonly ListItem[]) {
  const [draft, setDraft, forget] = useSessionStorage<ListItem[] | null>({
    key: `tidewaiter.list.${list.id}.${list.version}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const items = draft ?? saved;
  const change = useCallback((next: readonly ListItem[]) => setDraft([...next]), [setDraft]);
  return { items, changes: draft ? countChanges(saved, draft) : 0, change, forget };
}
