import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasEnded, useJob } from '../../api/watch-job.js';
import { JobProgress } from '../../ui/job-progress.js';
import { Panel } from '../../ui/page.js';

/** A search for rules as it goes; what it finds is listed as soon as it has ended. */
export function MiningRun({ jobId }: { readonly jobId: string }) {
  const client = useQueryClient();
  const ended = hasEnded(useJob(jobId).data);
  useEffect(() => {
    if (ended) void client.invalidateQueries({ queryKey: ['suggestions'] });
  }, [client, ended]);
  return (
    <Panel>
      <JobProgress jobId={jobId} />
    </Panel>
  );
}
