import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { hasEnded, useCancelJob, useJob } from '../api/watch-job.js';
import type { Job } from '../api/watch-job.js';
import { useFormat } from '../i18n/use-format.js';
import { useText } from '../i18n/use-text.js';
import { failureKey, stepKey } from './job-words.js';
import { Loaded } from './loaded.js';

function FailureText({ failure }: { readonly failure: NonNullable<Job['failure']> }) {
  const say = useText();
  const known = failureKey(failure.code);
  return (
    <div>
      {known && <Text c="red">{say(known)}</Text>}
      <Text c={known ? 'dimmed' : 'red'} fz={known ? 'sm' : undefined}>
        <bdi>{failure.message}</bdi>
      </Text>
    </div>
  );
}

/** The step in words, where the catalogue has them. */
function StepText({ step }: { readonly step: string | undefined }) {
  const say = useText();
  const known = stepKey(step);
  return known ? <> · {say(known)}</> : null;
}

/** Progress of long work with the time left and a way to stop it. */
export function JobProgress({ jobId }: { readonly jobId: string }) {
  const say = useText();
  const format = useFormat();
  const cancel = useCancelJob();
  const job = useJob(jobId);
  return (
    <Loaded query={job} rows={2}>
      {({ state, progress, step, secondsLeft, title, failure }) => (
        <Stack gap="xs" role="status" aria-live="polite">
          <Group justify="space-between">
            <Text fw={600}>{title}</Text>
            <Text c="dimmed">
              {say(`words.${state}`)}
              {state === 'running' && <StepText step={step} />}
              {state === 'running' && ` · ${format.share(progress, 0)}`}
              {state === 'running' &&
                secondsLeft !== undefined &&
                ` · ${say('words.timeLeft', { time: format.seconds(secondsLeft) })}`}
            </Text>
          </Group>
          <Progress value={progress * 100} animated={state === 'running'} aria-label={title} size="lg" />
          {failure && <FailureText failure={failure} />}
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
