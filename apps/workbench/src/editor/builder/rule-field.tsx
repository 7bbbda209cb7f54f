import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'onKeyDown'> {
  readonly value: string;
  /** Called with what was typed when the field is left or Enter pressed; not while typing. */
  readonly onCommit: (value: string) => void;
}

/** A field whose value is part of the rule: what is typed becomes the rule when the field is left. */
export function RuleField({ value, onCommit, ...input }: Props) {
  const [typed, setTyped] = useState<{ readonly from: string; readonly text: string }>();
  const text = typed?.from === value ? typed.text : value;
  const commit = (): void => {
    if (text !== value) onCommit(text);
  };
  return (
    <TextInput
      size="xs"
      {...input}
      value={text}
      onChange={(event) => setTyped({ from: value, text: event.currentTarget.value })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(undefined);
      }}
    />
  );
}
