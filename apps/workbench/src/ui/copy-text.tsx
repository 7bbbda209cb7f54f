import { Button, CopyButton as MantineCopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useText } from '../i18n/use-text.js';

/** Copies a text and says that it did. */
export function CopyText({ value, label }: { readonly value: string; readonly label?: string }) {
  const say = useText();
  return (
    <MantineCopyButton value={value}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
          onClick={copy}
        >
          {copied ? say('words.copied') : (label ?? say('words.copy'))}
        </Button>
      )}
    </MantineCopyButton>
  );
}
