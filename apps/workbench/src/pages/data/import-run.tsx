import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconBan, IconCheck, IconDownload } from '@tabler/icons-react';
import { downloadRejects } from '@tidewaiter/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../api/call.js';
import { importsQuery } from '../../api/dataset-queries.js';
import type { ImportRecord } from '../../api/dataset-queries.js';
import { useJob } from '../../api/watch-job.js';
import type { Job } from '../../api/watch-job.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { FactsList } from '../../ui/facts-list.js';
import { JobProgress } from '../../ui/job-progress.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';

function ImportResult({ record }: { readonly record: ImportRecord }) {
  const say = useText();
  const format = useFormat();
  const { id, datasetId, fileName, declarations, items, acts, unchanged, rejected, seconds } = record;
  return (
    <Stack gap="sm">
      <Alert color="green" icon={<IconCheck aria-hidden />} role="status">
        {say('data.result', { declarations, items, acts })}
      </Alert>
      <FactsList
        facts={[
          { id: 'dataset', name: say('data.dataset'), value: <CodeText>{datasetId}</CodeText> },
          { id: 'unchanged', name: say('data.unchanged'), value: format.number(unchanged) },
          { id: 'rejected', name: say('data.rejected'), value: format.number(rejected) },
          { id: 'seconds', name: say('data.took'), value: format.seconds(seconds) },
        ]}
      />
      {rejected > 0 && (
        <Group>
          <Button
            component="a"
            variant="default"
            href={addressOf(downloadRejects, { params: { id } })}
            download
            leftSection={<IconDownload size={15} aria-hidden />}
          >
            <bdi>{say('data.rejectsDownload', { file: fileName })}</bdi>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Fetches anew what an import changes, once it is done. */
function useFreshData(job: Job | undefined) {
  const client = useQueryClient();
  const done = job?.state === 'done';
  useEffect(() => {
    if (!done) return;
    for (const key of ['imports', 'datasets', 'mappings', 'browse']) void client.invalidateQueries({ queryKey: [key] });
  }, [client, done]);
}

interface Props {
  readonly jobId: string;
  /** Back to the mapping, with the file that is already here. */
  readonly onBack: () => void;
  readonly onAnother: () => void;
}

/** The import as it runs, then what came of it. */
export function ImportRun({ jobId, onBack, onAnother }: Props) {
  const say = useText();
  const job = useJob(jobId).data;
  const done = job?.state === 'done';
  useFreshData(job);
  const imports = useQuery({ ...importsQuery, enabled: done });
  const record = imports.data?.items.find(({ id }) => id === job?.resultId);
  const stopped = job?.state === 'cancelled' || job?.state === 'failed';
  return (
    <Stack gap="md">
      <JobProgress jobId={jobId} />
      {job?.state === 'cancelled' && (
        <Alert color="gray" icon={<IconBan aria-hidden />} role="status">
          {say('data.cancelled')}
        </Alert>
      )}
      {done && (record ? <ImportResult record={record} /> : <LoadingRows rows={3} />)}
      {job?.state === 'running' && (
        <Text c="dimmed" fz="sm">
          {say('data.goesOn')}
        </Text>
      )}
      <Group gap="sm">
        {record && (
          <ButtonLink to="/data/$id" params={{ id: record.datasetId }}>
            {say('data.openDataset')}
          </ButtonLink>
        )}
        {stopped && (
          <Button variant="default" onClick={onBack}>
            {say('words.back')}
          </Button>
        )}
        {(done || stopped) && (
          <Button variant="default" onClick={onAnother}>
            {say('data.another')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
