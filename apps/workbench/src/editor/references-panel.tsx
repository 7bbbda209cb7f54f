import { Drawer, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Span } from '@tidewaiter/rule-language';
import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import { useText } from '../i18n/use-text.js';
import { Ltr } from '../ui/ltr.js';
import { focusOpenEditor, requestEditorFocus } from './editor-focus.js';
import styles from './rule-editor.module.css';
import { declaredIn } from './rule-slice.js';

/** Where a draft says a name. */
export interface FoundReferences {
  readonly name: string;
  readonly draft: string;
  readonly spans: readonly Span[];
}

interface Props {
  readonly ruleSetId: string;
  /** The rule on the screen. */
  readonly ruleId: string;
  readonly references: FoundReferences | undefined;
  readonly onClose: () => void;
}

interface Place {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly start: number;
  /** Offset in the text of the rule. */
  readonly at: number;
}

function placesOf({ draft, spans }: FoundReferences): Place[] {
  const declared = declaredIn(draft);
  return spans.map(({ start }) => {
    const part = declared.findLast((one) => one.start <= start);
    const line = draft.slice(draft.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    return { id: part?.id ?? '', title: part?.title ?? '', line: line.trim(), start, at: start - (part?.start ?? 0) };
  });
}

/** Every place of the rule set that says a name; choosing one puts the cursor there. */
export const ReferencesPanel = memo(function ReferencesPanel({ ruleSetId, ruleId, references, onClose }: Props) {
  const say = useText();
  const navigate = useNavigate();
  const open = ({ id, at }: Place) => {
    onClose();
    if (id === ruleId) return focusOpenEditor(at);
    requestEditorFocus(at);
    void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: id }, search: { face: 'text' } });
  };
  return (
    <Drawer
      opened={references !== undefined}
      onClose={onClose}
      returnFocus={false}
      position="right"
      title={references && say('editorNames.referencesTo', { name: references.name })}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {references && (
        <Stack gap={4}>
          {placesOf(references).map((place) => (
            <UnstyledButton key={place.start} className={styles['reference'] ?? ''} onClick={() => open(place)}>
              <Text fz="sm" fw={600}>
                <Ltr>{place.id.replace(/^fact:/, '')}</Ltr> · <bdi>{place.title}</bdi>
              </Text>
              <Text fz="xs" ff="monospace" truncate="end">
                <Ltr>{place.line}</Ltr>
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      )}
    </Drawer>
  );
});
