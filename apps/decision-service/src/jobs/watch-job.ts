import { once } from 'node:events';
import { Readable } from 'node:stream';
import { jobView } from './job.view.js';
import type { JobsService } from './jobs.service.js';

/** Changes made by another instance are seen at the latest after this long. */
const lookAgainMs = 1_000;

async function* eventsOf(jobs: JobsService, id: string): AsyncGenerator<string> {
  let sent = '';
  let quiet = 0;
  let open = true;
  jobs.events.once('closed', () => (open = false));
  while (open) {
    const changed = nextChange(jobs, id);
    const job = jobView(await jobs.get(id));
    const text = JSON.stringify(job);
    // A comment now and then keeps proxies from closing a quiet stream.
    if (text !== sent) yield `data: ${text}\n\n`;
    else if (++quiet % 15 === 0) yield ': still there\n\n';
    sent = text;
    if (job.endedAt !== undefined) return;
    await changed;
  }
}

async function nextChange(jobs: JobsService, id: string): Promise<void> {
  const timeout = AbortSignal.timeout(lookAgainMs);
  try {
    for (;;) {
      const [changed] = (await once(jobs.events, 'changed', { signal: timeout })) as unknown[];
      if (changed === id) return;
    }
  } catch {
    // Nothing changed in this process: look at the row all the same.
  }
}

/** Server-sent events of a job until it ends. */
export function watchStream(jobs: JobsService, id: string): Readable {
  return Readable.from(eventsOf(jobs, id), { objectMode: false });
}
