import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useText } from '../i18n/use-text.js';
import { Failure } from './failure.js';

interface Props extends ButtonProps {
  /** What is done, on the button, as the title and on the button that does it. */
  readonly verb: string;
  /** What the button is called where the verb alone could mean several things. */
  readonly name?: string;
  readonly hint: string;
  /** The dialog closes when it is done, and stays with the failure when it is not. */
  readonly onReason: (reason: string) => Promise<unknown>;
  readonly error: Error | null;
  readonly pending: boolean;
}

/** A button for what needs a reason: it asks for one first. */
export function AskReason({ verb, name = verb, hint, onReason, error, pending, ...button }: Props) {
  const say = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const submit = () => void onReason(reason.trim()).then(close, () => undefined);
  return (
    <>
      <Button variant="default" aria-label={name} onClick={open} {...button}>
        {verb}
      </Button>
      <Modal opened={opened} onClose={close} title={verb} closeButtonProps={{ 'aria-label': say('words.close') }}>
        <Stack gap="sm">
          <Text fz="sm">{hint}</Text>
          <Textarea
            label={say('words.reason')}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {error && <Failure error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('words.cancel')}
            </Button>
            <Button loading={pending} disabled={reason.trim() === ''} onClick={submit}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
