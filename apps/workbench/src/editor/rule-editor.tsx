import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileUnknown } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../api/session.js';
import { useDraftSession } from '../api/use-draft-session.js';
import { useText } from '../i18n/use-text.js';
import { Empty } from '../ui/empty.js';
import { Failure } from '../ui/failure.js';
import { LoadingRows } from '../ui/loaded.js';
import { JsonFace } from './json-face.js';
import styles from './rule-editor.module.css';
import { formatted, TextFace } from './text-face.js';
import { useLanguageContext } from './use-language-context.js';
import { useRuleSlice } from './use-rule-slice.js';

interface RuleEditorProps {
  readonly ruleSetId: string;
  readonly ruleId: string;
}

/** One rule of a draft as text or as JSON; it saves itself and shows what the check finds. */
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
  const slice = useRuleSlice(draft, ruleId);
  const [face, setFace] = useState('text');
  if (knowledge === undefined) return <LoadingRows rows={12} />;
  if (slice === undefined) return <Empty icon={IconFileUnknown} title={say('rulePage.unknownRule')} />;
  const shared = {
    name: `${ruleSetId}/${ruleId}`,
    knowledge,
    readOnly: !may('rules:write'),
    onChange: (text: string) => onChange(slice.before + text + slice.after),
  };
  return (
    <Stack gap="sm" className={styles['editor']}>
      <Group justify="space-between">
        <SegmentedControl
          aria-label={say('ruleFaces.faces')}
          value={face}
          onChange={setFace}
          data={[
            { value: 'text', label: say('ruleFaces.text') },
            { value: 'json', label: say('ruleFaces.json') },
          ]}
        />
        {face === 'text' && !shared.readOnly && (
          <Button variant="subtle" onClick={() => shared.onChange(formatted(slice.text))}>
            {say('rulePage.format')}
          </Button>
        )}
      </Group>
      {face === 'text' ? <TextFace slice={slice} {...shared} /> : <JsonFace ruleText={slice.text} {...shared} />}
      <Text fz="xs" c="dimmed">
        {say(shared.readOnly ? 'rulePage.readOnly' : 'ruleFaces.keys')}
      </Text>
    </Stack>
  );
}
