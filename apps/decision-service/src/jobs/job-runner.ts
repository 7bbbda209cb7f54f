import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { DomainError } from '../http/domain-error.js';
import type { AfterStop, JobHandler } from './job-handler.js';
import { JobProgress } from './job-progress.js';
import { JobRow } from './job.entity.js';
import { JobsService } from './jobs.service.js';

const concurrency = 2;
/** Jobs queued by another instance are found at the latest after this long. */
const pollMs = 5_000;
/** A job that brings the service down must not do so for ever. */
const mostAttempts = 3;

const interrupted = { code: 'interrupted', message: 'The service stopped while it ran.' };

interface Ending {
  readonly state: JobRow['state'];
  readonly progress?: number;
  readonly failure?: { code: string; message: string };
  readonly resultId?: string | undefined;
}

/** Runs queued jobs in this process. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly begunAgain = new Set<string>();
  private readonly running = new Map<string, { controller: AbortController; ended: Promise<void> }>();
  private timer: NodeJS.Timeout | undefined;
  private claims = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
  ) {}

  /** Says who does the work of a kind; only work that may be done twice begins again. */
  register(kind: JobRow['kind'], handler: JobHandler, afterStop: AfterStop = 'fails'): void {
    this.handlers.set(kind, handler);
    if (afterStop === 'beginsAgain') this.begunAgain.add(kind);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.settleInterrupted();
    this.jobs.events.on('queued', () => this.fill());
    this.jobs.events.on('cancel', (id: string) => this.running.get(id)?.controller.abort());
    this.timer = setInterval(() => this.fill(), pollMs);
    this.timer.unref();
    this.fill();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.claims;
    for (const { controller } of this.running.values()) controller.abort();
    this.jobs.events.emit('closed');
    await Promise.allSettled([...this.running.values()].map(({ ended }) => ended));
  }

  /** What a killed service left running is queued again where that is safe, and failed otherwise. */
  private async settleInterrupted(): Promise<void> {
    // One statement: between two a claim could come.
    await this.dataSource.query(
      `UPDATE jobs SET state = CASE WHEN again THEN 'queued' ELSE 'failed' END,
         ended_at = CASE WHEN again THEN NULL ELSE $1::timestamptz END,
         failure = CASE WHEN again THEN NULL ELSE $2::jsonb END,
         started_at = CASE WHEN again THEN NULL ELSE started_at END,
         progress = CASE WHEN again THEN 0 ELSE progress END,
         step = NULL, seconds_left = NULL
       FROM (SELECT id, kind = ANY ($3::text[]) AND attempts < $4 AND NOT cancel_requested AS again
               FROM jobs WHERE state = 'running' FOR UPDATE) AS stopped
       WHERE jobs.id = stopped.id`,
      [this.clock.now(), JSON.stringify(interrupted), [...this.begunAgain], mostAttempts],
    );
  }

  // One claim after the other, so that the number running is right.
  private fill(): void {
    this.claims = this.claims
      .then(() => this.claimAll())
      .catch((error: unknown) => this.logger.error(`Jobs cannot be claimed: ${String(error)}`));
  }

  private async claimAll(): Promise<void> {
    while (!this.stopping && this.running.size < concurrency) {
      const job = await this.claim();
      if (!job) return;
      const controller = new AbortController();
      const ended = this.run(job, controller).finally(() => {
        this.running.delete(job.id);
        this.fill();
      });
      this.running.set(job.id, { controller, ended });
    }
  }

  private async claim(): Promise<JobRow | undefined> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `UPDATE jobs SET state = 'running', started_at = $1, attempts = attempts + 1
       WHERE id = (SELECT id FROM jobs WHERE state = 'queued' ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [this.clock.now()],
    );
    const id = rows[0]?.id;
    return id === undefined ? undefined : this.jobs.get(id);
  }

  private async run(job: JobRow, controller: AbortController): Promise<void> {
    this.jobs.events.emit('changed', job.id);
    const progress = new JobProgress(this.dataSource.manager, { id: job.id, controller }, this.clock);
    const written = (writing: Promise<void>): void => {
      void writing.then(
        () => this.jobs.events.emit('changed', job.id),
        (error: unknown) => this.logger.warn(`Progress of ${job.id} is not written: ${String(error)}`),
      );
    };
    try {
      const handler = this.handlers.get(job.kind);
      if (!handler) throw new Error(`Nobody does ${job.kind} jobs.`);
      const resultId = await handler(job.input, {
        jobId: job.id,
        createdBy: job.createdBy,
        signal: controller.signal,
        report: (share, step) => written(progress.report(share, step)),
        resume: (share) => written(progress.resume(share)),
      });
      await this.end(job, controller.signal.aborted ? this.stopped(job) : { state: 'done', progress: 1, resultId });
    } catch (error) {
      await this.end(job, controller.signal.aborted ? this.stopped(job) : this.failed(job, error));
    }
  }

  private stopped({ attempts, kind }: JobRow): Ending {
    if (!this.stopping) return { state: 'cancelled' };
    const isBegunAgain = this.begunAgain.has(kind) && attempts < mostAttempts;
    return isBegunAgain ? { state: 'queued', progress: 0 } : { state: 'failed', failure: interrupted };
  }

  private failed(job: JobRow, error: unknown): Ending {
    if (error instanceof DomainError) {
      return { state: 'failed', failure: { code: error.code, message: error.message } };
    }
    this.logger.error(`${job.kind} ${job.id} failed: ${error instanceof Error ? error.stack : String(error)}`);
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal';
    return { state: 'failed', failure: { code, message: error instanceof Error ? error.message : 'Unknown' } };
  }

  private async end({ id }: JobRow, change: Ending): Promise<void> {
    const { resultId, ...rest } = change;
    const made = resultId === undefined ? {} : { resultId };
    await this.dataSource.manager.update(
      JobRow,
      { id, state: 'running' },
      { ...rest, ...made, secondsLeft: null, endedAt: change.state === 'queued' ? null : this.clock.now() },
    );
    this.jobs.events.emit('changed', id);
  }
}
