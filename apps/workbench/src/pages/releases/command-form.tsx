import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useReleaseCommand } from '../../api/release-queries.js';
import type { ReleaseCommand, ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import { useGuidedProgress } from '../welcome/use-guided-progress.js';

const needsReason: readonly ReleaseCommand[] = ['reject', 'rollBack'];

interface Props {
  readonly release: ReleaseDetail;
  readonly command: ReleaseCommand;
  readonly onClose: () => void;
}

/** Confirms a command on a release, with its reason. */
export function CommandForm({ release, command, onClose }: Props) {
  const say = useText();
  const tellDone = useTellDone();
  const run = useReleaseCommand(release.id);
  const { markDone } = useGuidedProgress();
  const [reason, setReason] = useState('');
  const required = needsReason.includes(command);
  const submit = () =>
    run.mutate(
      { command, reason: reason.trim() },
      {
        onSuccess: () => {
          if (command === 'approve') markDone('approve');
          tellDone(say('releasePage.succeeded', { command: say(`releasePage.${command}`) }));
          onClose();
        },
      },
    );
  return (
    <Stack gap="sm">
      <Text>{say(`releasePage.${command}Hint`)}</Text>
      <Textarea
        label={say(required ? 'releasePage.reasonRequired' : 'releasePage.reasonOptional')}
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {run.error && <Failure error={run.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('words.cancel')}
        </Button>
        <Button disabled={required && reason.trim() === ''} loading={run.isPending} onClick={submit}>
          {say(`releasePage.${command}`)}
        </Button>
      </Group>
    </Stack>
  );
}
