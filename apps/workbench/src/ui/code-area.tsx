import { Textarea } from '@mantine/core';
import type { TextareaProps } from '@mantine/core';
import styles from './code-area.module.css';

/** A text area for JSON, CSV and rule text: left to right, in the code typeface, without helpful corrections. */
export function CodeArea(props: TextareaProps) {
  return (
    <Textarea
      autosize
      minRows={6}
      maxRows={18}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      classNames={{ input: styles.input ?? '' }}
      {...props}
    />
  );
}
