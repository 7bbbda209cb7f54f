import { cancelJob, getJob, jobSchema, watchJob } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf, call } from './call.js';

export type Job = AnswerOf<typeof getJob>;

const pollingInterval = 1500;

export function hasEnded(job: Pick<Job, 'state'> | undefined): boolean {
  return job !== undefined && job.state !== 'queued' && job.state !== 'running';
}

function jobKey(id: string | undefined) {
  return ['job', id];
}

/** Follows the job's events into the query cache; answers whether events arrive (else the caller polls). */
function useJobEvents(id: string | undefined): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (id === undefined) return;
    const source = new EventSource(addressOf(watchJob, { params: { id } }));
    source.onmessage = (event: MessageEvent<string>) => {
      const job = jobSchema.safeParse(JSON.parse(event.data));
      if (!job.success) return;
      setLive(true);
      client.setQueryData(jobKey(id), job.data);
    };
    source.onerror = () => {
      setLive(false);
      source.close();
    };
    return () => source.close();
  }, [client, id]);
  return live;
}

/** A job as it goes: by server-sent events, by polling where those do not come through. */
export function useJob(id: string | undefined) {
  const client = useQueryClient();
  const known = client.getQueryData<Job>(jobKey(id));
  const live = useJobEvents(hasEnded(known) ? undefined : id);
  return useQuery({
    queryKey: jobKey(id),
    queryFn: () => call(getJob, { params: { id: id ?? '' } }),
    enabled: id !== undefined,
    staleTime: 0,
    refetchInterval: ({ state }) => (hasEnded(state.data) || live ? false : pollingInterval),
  });
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(cancelJob, { params: { id } }),
    onSuccess: (job) => client.setQueryData(jobKey(job.id), job),
  });
}
