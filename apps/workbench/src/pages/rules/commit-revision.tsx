import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommitDraft } from '../../api/rule-queries.js';
import type { RuleSet } from '../../api/rule-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';

type CommittedSet = Pick<RuleSet, 'id' | 'title'>;

function CommitForm({ set, onClose }: { readonly set: CommittedSet; readonly onClose: () => void }) {
  const say = useText();
  const tellDone = useTellDone();
  const commit = useCommitDraft();
  const [message, setMessage] = useState('');
  const submit = () =>
    commit.mutate(
      { id: set.id, message },
      {
        onSuccess: ({ number }) => {
          tellDone(say('ruleSets.committed', { number }));
          onClose();
        },
      },
    );
  return (
    <Stack gap="sm">
      <Text c="dimmed" fz="sm">
        {say('ruleSets.commitHint')}
      </Text>
      <Textarea
        label={say('ruleSets.commitMessage')}
        autosize
        minRows={2}
        data-autofocus
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
      {commit.error && <Failure error={commit.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={message.trim() === ''} loading={commit.isPending} onClick={submit}>
          {say('ruleSets.commit')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Freezes a draft as a revision, with a sentence that says why. */
export function CommitRevision({
  set,
  onClose,
}: {
  readonly set: CommittedSet | undefined;
  readonly onClose: () => void;
}) {
  const say = useText();
  return (
    <Modal
      opened={set !== undefined}
      onClose={onClose}
      title={`${say('ruleSets.commit')} · ${set?.title ?? ''}`}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {set && <CommitForm set={set} onClose={onClose} />}
    </Modal>
  );
}
