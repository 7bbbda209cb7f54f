import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useDismissSuggestion } from '../../api/suggestion-queries.js';
import type { Suggestion } from '../../api/suggestion-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

/** Puts a suggestion aside, with a reason. */
export function DismissSuggestion({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText();
  const tellDone = useTellDone();
  const dismiss = useDismissSuggestion();
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const submit = () =>
    // The suggestion leaves the list, and this form with it: what is to be said afterwards hangs on the promise.
    void dismiss.mutateAsync({ id: suggestion.id, reason: reason.trim() }).then(
      () => {
        tellDone(say('insight.dismissDone'));
        close();
      },
      () => undefined,
    );
  return (
    <>
      <Button variant="default" aria-label={`${say('insight.dismiss')}: ${suggestion.ruleId}`} onClick={open}>
        {say('insight.dismiss')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('insight.dismiss')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <Stack gap="sm">
          <Text fz="sm">{say('insight.dismissHint')}</Text>
          <Textarea
            label={say('words.reason')}
            autosize
            minRows={2}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {dismiss.error && <Failure error={dismiss.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {say('words.cancel')}
            </Button>
            <Button loading={dismiss.isPending} disabled={reason.trim() === ''} onClick={submit}>
              {say('insight.dismiss')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
