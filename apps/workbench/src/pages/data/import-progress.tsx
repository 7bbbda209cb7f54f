import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { downloadRejects } from '@tidewaiter/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../api/call.js';
import { importsQuery } from '../../api/dataset-queries.js';
import type { ImportRecord } from '../../api/dataset-queries.js';
import { useJob } from '../../api/watch-job.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { JobProgress } from '../../ui/job-progress.js';

function Result({ record }: { readonly record: ImportRecord }) {
  const say = useText();
  const { id, fileName, declarations, items, acts, rejected, unchanged, datasetId } = record;
  return (
    <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
      <Text fw={600}>{say('data.result', { declarations, items, acts })}</Text>
      <Text>
        {say('data.unchanged')}: {unchanged} · {say('data.rejected')}: {rejected}{' '}
        {rejected > 0 && (
          <Anchor href={addressOf(downloadRejects, { params: { id } })} download>
            {say('data.rejectsDownload', { file: fileName })}
          </Anchor>
        )}
      </Text>
      <ButtonLink to="/data/$id" params={{ id: datasetId }} mt="sm">
        {say('data.openDataset')}
      </ButtonLink>
    </Alert>
  );
}

/** The import as it runs, then what came of it. */
export function ImportProgress({ jobId, onRestart }: { readonly jobId: string; readonly onRestart: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const job = useJob(jobId);
  const imports = useQuery(importsQuery);
  const done = job.data?.state === 'done';
  const record = imports.data?.items.find(({ id }) => id === job.data?.resultId);
  useEffect(() => {
    if (!done) return;
    void client.invalidateQueries({ queryKey: ['imports'] });
    void client.invalidateQueries({ queryKey: ['datasets'] });
  }, [client, done]);
  return (
    <Stack gap="md">
      <JobProgress jobId={jobId} />
      {done && record && <Result record={record} />}
      <Group>
        <Button variant="default" onClick={onRestart}>
          {say('data.another')}
        </Button>
      </Group>
    </Stack>
  );
}
