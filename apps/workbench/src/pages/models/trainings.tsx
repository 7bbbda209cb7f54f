import { Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trainingsQuery } from '../../api/model-queries.js';
import { hasEnded, useJob } from '../../api/watch-job.js';
import type { Job } from '../../api/watch-job.js';
import { useText } from '../../i18n/use-text.js';
import { JobProgress } from '../../ui/job-progress.js';
import { Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';

/** How long a training that has ended stays on the page. */
const shownMs = 3_600_000;

/** One training as it goes; the model as soon as it is there. */
function Training({ id }: { readonly id: string }) {
  const say = useText();
  const client = useQueryClient();
  const job = useJob(id).data;
  const ended = hasEnded(job);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['models'] });
  }, [client, ended]);
  return (
    <div>
      <JobProgress jobId={id} />
      {job?.state === 'done' && job.resultId !== undefined && (
        <Group gap="xs" mt={4}>
          <Text>{say('models.trainedDone')}</Text>
          <TextLink to="/models/$id" params={{ id: job.resultId }}>
            <bdi>{job.title}</bdi>
          </TextLink>
        </Group>
      )}
    </div>
  );
}

const isShown = (job: Job, now: number) => !hasEnded(job) || now - Date.parse(job.endedAt ?? '') < shownMs;

/** Trainings that run, and what became of the last ones. */
export function Trainings() {
  const say = useText();
  const { data, dataUpdatedAt } = useQuery(trainingsQuery);
  const jobs = data?.filter((job) => isShown(job, dataUpdatedAt)).slice(0, 3) ?? [];
  if (jobs.length === 0) return null;
  return (
    <Panel title={say('models.trainings')}>
      <Stack gap="md">
        {jobs.map(({ id }) => (
          <Training key={id} id={id} />
        ))}
      </Stack>
    </Panel>
  );
}
