import { Drawer, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Span } from '@tidewaiter/rule-language';
import { useNavigate } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.js';
import { Ltr } from '../ui/ltr.js';
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
  readonly references: FoundReferences | undefined;
  readonly onClose: () => void;
}

interface Place {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly start: number;
}

function placesOf({ draft, spans }: FoundReferences): Place[] {
  const declared = declaredIn(draft);
  return spans.map(({ start }) => {
    const part = declared.findLast((one) => one.start <= start);
    const line = draft.slice(draft.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
    return { id: part?.id ?? '', title: part?.title ?? '', line: line.trim(), start };
  });
}

/** Every place of the rule set that says a name; one opens the rule it is in. */
export function ReferencesPanel({ ruleSetId, references, onClose }: Props) {
  const say = useText();
  const navigate = useNavigate();
  const open = (id: string) => {
    onClose();
    void navigate({ to: '/rules/$ruleSetId/$ruleId', params: { ruleSetId, ruleId: id } });
  };
  return (
    <Drawer
      opened={references !== undefined}
      onClose={onClose}
      position="right"
      title={references && say('editorNames.referencesTo', { name: references.name })}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {references && (
        <Stack gap={4}>
          {placesOf(references).map(({ id, title, line, start }) => (
            <UnstyledButton key={start} className={styles['reference'] ?? ''} onClick={() => open(id)}>
              <Text fz="sm" fw={600}>
                <Ltr>{id.replace(/^fact:/, '')}</Ltr> · <bdi>{title}</bdi>
              </Text>
              <Text fz="xs" ff="monospace" truncate="end">
                <Ltr>{line}</Ltr>
              </Text>
            </UnstyledButton>
          ))}
        </Stack>
      )}
    </Drawer>
  );
}
