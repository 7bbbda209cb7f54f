import { useNavigate } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import type { DraftSession } from '../../api/draft-session.js';
import { requestEditorFocus } from '../editor-focus.js';
import { DraftHistory, type HistoryState } from './draft-history.js';
import type { Step } from './history.js';

const histories = new WeakMap<DraftSession, DraftHistory>();

/** One history for each draft being edited, as long as the draft is open: it survives the faces and the pages. */
function historyOf(session: DraftSession): DraftHistory {
  const known = histories.get(session) ?? new DraftHistory(session);
  histories.set(session, known);
  return known;
}

export interface DraftEdits extends HistoryState {
  readonly change: (draft: string, label?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Changes of a draft with undo and redo; a step made in another rule is undone there, where it can be seen. */
export function useDraftHistory(session: DraftSession, ruleId: string): DraftEdits {
  const navigate = useNavigate();
  const history = historyOf(session);
  const state = useSyncExternalStore(history.subscribe, history.state);
  const { ruleSetId } = session;
  const goThere = useCallback(
    (step: Step | undefined) => {
      if (!step?.place || step.place === ruleId) return;
      requestEditorFocus();
      void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: step.place } });
    },
    [navigate, ruleSetId, ruleId],
  );
  return {
    ...state,
    change: useCallback((draft, label) => history.change(draft, { place: ruleId, label }), [history, ruleId]),
    undo: useCallback(() => goThere(history.undo()), [history, goThere]),
    redo: useCallback(() => goThere(history.redo()), [history, goThere]),
  };
}
