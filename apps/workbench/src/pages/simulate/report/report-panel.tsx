import { Button, Stack, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reproductionsQuery, useReproduce } from '../../../api/report-queries.js';
import type { Reproduction } from '../../../api/report-queries.js';
import { hasEnded, useJob } from '../../../api/watch-job.js';
import { useText } from '../../../i18n/use-text.js';
import { ComparedFields } from '../../../ui/compared-fields.js';
import { Failure } from '../../../ui/failure.js';
import { JobProgress } from '../../../ui/job-progress.js';
import { Loaded } from '../../../ui/loaded.js';
import { Panel } from '../../../ui/page.js';
import { ReportLinks } from './report-links.js';
import { ReproductionState } from './reproduction-state.js';

function isRunning({ state }: Reproduction): boolean {
  return state === 'queued' || state === 'running';
}

/** Follows a reproduction and fetches what came of it. */
function Running({ simulationId, jobId }: { readonly simulationId: string; readonly jobId: string }) {
  const client = useQueryClient();
  const ended = hasEnded(useJob(jobId).data);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['reproductions', simulationId] });
  }, [client, ended, simulationId]);
  return <JobProgress jobId={jobId} />;
}

function Newest({ simulationId, items }: { readonly simulationId: string; readonly items: readonly Reproduction[] }) {
  const say = useText();
  const [newest] = items;
  const compared = items.find(({ same }) => same !== undefined);
  return (
    <Stack gap="sm">
      {newest && isRunning(newest) && <Running simulationId={simulationId} jobId={newest.jobId} />}
      <ReproductionState reproduction={compared} />
      {compared && compared.fields.length === 1 && <Text>{say('reports.datasetChanged')}</Text>}
      {compared && (
        <ComparedFields
          label={say('reports.compared')}
          heads={[say('reports.compared'), say('reports.stored'), say('reports.reproduced'), say('reports.same')]}
          fields={compared.fields.map(({ reproduced, ...field }) => ({ ...field, again: reproduced }))}
        />
      )}
    </Stack>
  );
}

interface Props {
  readonly id: string;
  /** From 1, and of how many. */
  readonly candidate: number;
  readonly of: number;
}

/** The report of a candidate to keep, and the proof that running it again gives the same. */
export function ReportPanel({ id, candidate, of }: Props) {
  const say = useText();
  const reproductions = useQuery(reproductionsQuery(id, candidate));
  const reproduce = useReproduce(id, candidate);
  const busy = reproduce.isPending || (reproductions.data?.items.some(isRunning) ?? false);
  const title =
    of === 1 ? say('reports.title') : `${say('reports.title')} · ${say('lab.candidate', { number: candidate })}`;
  const actions = (
    <>
      <ReportLinks id={id} candidate={candidate} />
      <Button leftSection={<IconRepeat size={15} aria-hidden />} loading={busy} onClick={() => reproduce.mutate()}>
        {say('reports.reproduce')}
      </Button>
    </>
  );
  return (
    <Panel title={title} hint={say('reports.hint')} actions={actions}>
      {reproduce.error && <Failure error={reproduce.error} />}
      <Loaded query={reproductions} rows={2}>
        {({ items }) => <Newest simulationId={id} items={items} />}
      </Loaded>
    </Panel>
  );
}
