import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { hasEnded, useCancelJob, useJob } from '../api/watch-job.js';
import { useFormat } from '../i18n/use-format.js';
import { useText } from '../i18n/use-text.js';
import { Loaded } from './loaded.js';

/** Progress of long work with the time left and a way to stop it. */
export function JobProgress({ jobId }: { readonly jobId: string }) {
  const say = useText();
  const format = useFormat();
  const cancel = useCancelJob();
  const job = useJob(jobId);
  return (
    <Loaded query={job} rows={2}>
      {({ state, progress, secondsLeft, title, failure }) => (
        <Stack gap="xs" role="status" aria-live="polite">
          <Group justify="space-between">
            <Text fw={600}>{title}</Text>
            <Text c="dimmed">
              {say(`words.${state}`)}
              {state === 'running' && ` · ${format.share(progress, 0)}`}
              {state === 'running' &&
                secondsLeft !== undefined &&
                ` · ${say('words.timeLeft', { time: format.seconds(secondsLeft) })}`}
            </Text>
          </Group>
          <Progress value={progress * 100} animated={state === 'running'} aria-label={title} size="lg" />
          {failure && <Text c="red">{failure.message}</Text>}
          {!hasEnded({ state }) && (
            <Group>
              <Button
                variant="default"
                leftSection={<IconPlayerStop size={14} aria-hidden />}
                loading={cancel.isPending}
                onClick={() => cancel.mutate(jobId)}
              >
                {say('words.stop')}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
