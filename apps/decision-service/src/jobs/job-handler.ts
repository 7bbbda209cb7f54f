import type { JobRow } from './job.entity.js';

/** What a handler gets while it works. */
export interface JobContext {
  readonly jobId: string;
  readonly createdBy: string;
  /** Aborted when the job is cancelled or the service stops. */
  readonly signal: AbortSignal;
  /** Share done and the code of the step. May be called as often as convenient. */
  report(progress: number, step?: string): void;
  /** Goes on after what an earlier attempt has done: that share says nothing of the time that is left. */
  resume(share: number): void;
}

/** Does the work of one kind of job; answers the id of what it made. Throws a DomainError for expected failures. */
export type JobHandler = (input: unknown, context: JobContext) => Promise<string | undefined>;

/** What becomes of a job whose service stops while it runs: it fails, or it is begun again when the service is back. */
export type AfterStop = 'fails' | 'beginsAgain';

/** A job to be queued. `input` is whatever its handler reads back. */
export interface NewJob {
  readonly kind: JobRow['kind'];
  readonly title: string;
  readonly input: unknown;
  readonly resultId?: string;
}
