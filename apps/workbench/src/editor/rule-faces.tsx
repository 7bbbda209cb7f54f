import { SegmentedControl, Stack, Text } from '@mantine/core';
import { memo, useRef } from 'react';
import { useMay } from '../api/session.js';
import { useText } from '../i18n/use-text.js';
import { EditorBar } from './editor-bar.js';
import type { Face, FaceId, FaceProps } from './face.js';
import type { DraftEdits } from './history/use-draft-history.js';
import { formatted } from './formatted.js';
import styles from './rule-editor.module.css';
import { useEditorCommands } from './use-editor-commands.js';

interface Props extends Omit<FaceProps, 'readOnly' | 'onChange' | 'onChangeDraft'> {
  readonly face: Face;
  readonly choose: (id: FaceId) => void;
  readonly offered: readonly Face[];
  readonly edits: DraftEdits;
}

const FaceSwitch = memo(function FaceSwitch({ choose, face, offered }: Pick<Props, 'choose' | 'face' | 'offered'>) {
  const say = useText();
  return (
    <SegmentedControl
      aria-label={say('ruleFaces.faces')}
      value={face.id}
      onChange={(id) => choose(id as FaceId)}
      data={offered.map(({ id, label }) => ({ value: id, label: say(label) }))}
    />
  );
});

/** The chosen face of a rule, under the switch of faces. */
export function RuleFaces({ face, choose, offered, edits, ...rule }: Props) {
  const say = useText();
  const readOnly = !useMay()('rules:write');
  const box = useRef<HTMLDivElement>(null);
  const { slice } = rule;
  const change = (text: string, label?: string) => edits.change(slice.before + text + slice.after, label);
  useEditorCommands(box, { edits, shown: face.id, choose, readOnly, offered: offered.map(({ id }) => id).join(' ') });
  const format = () => change(formatted(slice.text), say('editorCommands.format'));
  const { component: Shown } = face;
  return (
    <Stack ref={box} gap="sm" className={styles['editor']}>
      <EditorBar edits={readOnly ? undefined : edits} onFormat={face.id === 'text' && !readOnly ? format : undefined}>
        <FaceSwitch face={face} choose={choose} offered={offered} />
      </EditorBar>
      <Shown {...rule} readOnly={readOnly} onChange={change} onChangeDraft={edits.change} />
      {(readOnly || face.id === 'text') && (
        <Text fz="xs" c="dimmed">
          {say(readOnly ? 'rulePage.readOnly' : 'ruleFaces.keys')}
        </Text>
      )}
    </Stack>
  );
}
