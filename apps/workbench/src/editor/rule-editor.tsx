import { SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useMay } from '../api/session.js';
import { useDraftSession } from '../api/use-draft-session.js';
import { useText } from '../i18n/use-text.js';
import { Empty } from '../ui/empty.js';
import { Failure } from '../ui/failure.js';
import { LoadingRows } from '../ui/loaded.js';
import { EditorBar } from './editor-bar.js';
import type { FaceId, FaceProps } from './face.js';
import { faces } from './faces.js';
import styles from './rule-editor.module.css';
import { formatted } from './text-face.js';
import { useFace } from './use-face.js';
import { useLanguageContext } from './use-language-context.js';
import { useRuleSlice } from './use-rule-slice.js';

interface RuleEditorProps {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** One rule of a draft in any of its faces; it saves itself and shows what the check finds. */
export function RuleEditor({ ruleSetId, ruleId }: RuleEditorProps) {
  const { session, snapshot, query } = useDraftSession(ruleSetId);
  if (query.error && !snapshot) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (!snapshot || !session) return <LoadingRows rows={12} />;
  const place = { ruleSetId, ruleId };
  return (
    <RuleFaces
      key={`${ruleSetId} ${ruleId}`}
      {...place}
      draft={snapshot.text}
      onChange={(text) => session.change(text)}
    />
  );
}

interface RuleFacesProps extends RuleEditorProps {
  readonly draft: string;
  readonly onChange: (draft: string) => void;
}

function RuleFaces({ ruleSetId, ruleId, draft, onChange }: RuleFacesProps) {
  const say = useText();
  const may = useMay();
  const knowledge = useLanguageContext();
  const rule = useRuleSlice(draft, ruleId);
  const offered = faces.filter((one) => one.offered?.(draft, ruleId) ?? true);
  const [face, choose] = useFace(offered);
  if (knowledge === undefined) return <LoadingRows rows={12} />;
  if (rule === undefined || face === undefined) {
    return <Empty icon={IconFileUnknown} title={say('rulePage.unknownRule')} />;
  }
  const slice = face.scope === 'rule' ? rule : { before: '', text: draft, after: '' };
  const props: FaceProps = {
    slice,
    ruleId,
    name: `${ruleSetId}/${ruleId}`,
    knowledge,
    readOnly: !may('rules:write'),
    onChange: (text) => onChange(slice.before + text + slice.after),
  };
  const format = () => props.onChange(formatted(slice.text), say('rulePage.format'));
  const { component: Shown } = face;
  return (
    <Stack gap="sm" className={styles['editor']}>
      <EditorBar onFormat={face.id === 'text' && !props.readOnly ? format : undefined}>
        <SegmentedControl
          aria-label={say('ruleFaces.faces')}
          value={face.id}
          onChange={(id) => choose(id as FaceId)}
          data={offered.map(({ id, label }) => ({ value: id, label: say(label) }))}
        />
      </EditorBar>
      <Shown {...props} />
      <Text fz="xs" c="dimmed">
        {say(props.readOnly ? 'rulePage.readOnly' : 'ruleFaces.keys')}
      </Text>
    </Stack>
  );
}
