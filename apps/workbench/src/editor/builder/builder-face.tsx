import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.js';
import { DiagnosticList } from '../../ui/diagnostic-list.js';
import { focusCellInTabOrder, offerEditorFocus } from '../editor-focus.js';
import type { FaceProps } from '../face.js';
import { AboutForm } from './about-form.js';
import styles from './builder.module.css';
import { ConditionList } from './condition-list.js';
import { OutcomeForm } from './outcome-form.js';
import { readRule, type ReadableRule } from './readable-rule.js';
import { diagnosticsOfRule, rowOf } from './rows/row-diagnostics.js';
import { useBuilderState } from './use-builder-state.js';

/** The rule as rows and fields: everything can be reached, changed and moved by keys. */
export function BuilderFace(props: FaceProps) {
  const { text } = props.slice;
  const readable = useMemo(() => readRule(text), [text]);
  return readable === undefined ? <MendText {...props} key={text} /> : <Rows {...props} readable={readable} />;
}

function Rows({ readable, ...props }: FaceProps & { readonly readable: ReadableRule }) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const builder = useBuilderState(readable, props, box);
  useEffect(() => offerEditorFocus(() => focusCellInTabOrder(box.current)), []);
  const { slice, knowledge } = props;
  const others = useMemo(
    () => diagnosticsOfRule(slice, knowledge).filter((found) => rowOf(found, builder.rows)?.path === undefined),
    [slice, knowledge, builder.rows],
  );
  return (
    <Stack gap="md" className={styles['builder']}>
      <ConditionList builder={builder} box={box} />
      {!props.readOnly && (
        <Text fz="xs" c="dimmed">
          {say('builder.keys')}
        </Text>
      )}
      {others.length > 0 && <DiagnosticList diagnostics={others} />}
      <OutcomeForm builder={builder} />
      <AboutForm builder={builder} />
    </Stack>
  );
}

/** A rule of which too little can be read for rows, as it is written. */
function MendText({ slice, readOnly, onChange, knowledge }: FaceProps) {
  const say = useText();
  const [written, setWritten] = useState(slice.text);
  const diagnostics = useMemo(() => diagnosticsOfRule(slice, knowledge), [slice, knowledge]);
  return (
    <Stack gap="sm">
      <Textarea
        dir="ltr"
        autosize
        minRows={6}
        label={say('builder.unreadable')}
        description={say('builder.mendHint')}
        classNames={{ input: styles['raw'] ?? '' }}
        value={written}
        readOnly={readOnly}
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <DiagnosticList diagnostics={diagnostics} text={slice.text} />
      {!readOnly && (
        <Button
          className={styles['apply']}
          disabled={written === slice.text}
          onClick={() => onChange(written, say('builder.mend'))}
        >
          {say('builder.apply')}
        </Button>
      )}
    </Stack>
  );
}
