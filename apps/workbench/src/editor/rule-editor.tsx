import { IconFileUnknown } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { DraftSession } from '../api/draft-session.js';
import { useDraftPart, useOpenDraft } from '../api/use-draft-session.js';
import { useText } from '../i18n/use-text.js';
import { Empty } from '../ui/empty.js';
import { Failure } from '../ui/failure.js';
import { LoadingRows } from '../ui/loaded.js';
import type { Face } from './face.js';
import { faces } from './faces.js';
import { useDraftHistory } from './history/use-draft-history.js';
import { RuleFaces } from './rule-faces.js';
import { useFace } from './use-face.js';
import { useLanguageContext } from './use-language-context.js';
import { useRuleSlice } from './use-rule-slice.js';

interface RuleEditorProps {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** One rule of a draft in any of its faces; it saves itself and shows what the check finds. */
export function RuleEditor({ ruleSetId, ruleId }: RuleEditorProps) {
  const { session, query } = useOpenDraft(ruleSetId);
  const draft = useDraftPart(ruleSetId, ({ text }) => text);
  if (query.error && !session) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (draft === undefined || !session) return <LoadingRows rows={12} />;
  return <OpenRule key={`${ruleSetId} ${ruleId}`} session={session} ruleId={ruleId} draft={draft} />;
}

/** The faces that this rule can be shown by; the same array as long as they are the same. */
function useOffered(draft: string, ruleId: string): readonly Face[] {
  const ids = faces.filter((one) => one.offered?.(draft, ruleId) ?? true).map(({ id }) => id);
  const key = ids.join(' ');
  return useMemo(() => faces.filter(({ id }) => key.split(' ').includes(id)), [key]);
}

interface OpenRuleProps {
  readonly session: DraftSession;
  readonly ruleId: string;
  readonly draft: string;
}

function OpenRule({ session, ruleId, draft }: OpenRuleProps) {
  const say = useText();
  const knowledge = useLanguageContext(session.ruleSetId);
  const rule = useRuleSlice(draft, ruleId);
  const edits = useDraftHistory(session, ruleId);
  const offered = useOffered(draft, ruleId);
  const [face, choose] = useFace(offered);
  if (knowledge === undefined) return <LoadingRows rows={12} />;
  if (rule === undefined || face === undefined) {
    return <Empty icon={IconFileUnknown} title={say('rulePage.unknownRule')} />;
  }
  return (
    <RuleFaces
      face={face}
      choose={choose}
      offered={offered}
      slice={face.scope === 'rule' ? rule : { before: '', text: draft, after: '' }}
      ruleSetId={session.ruleSetId}
      ruleId={ruleId}
      name={`${session.ruleSetId}/${ruleId}`}
      knowledge={knowledge}
      edits={edits}
    />
  );
}
