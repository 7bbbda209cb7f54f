import { EventEmitter } from 'node:events';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import type { NewJob } from './job-handler.js';
import { JobRow } from './job.entity.js';

/** Queues and cancels long work. */
@Injectable()
export class JobsService {
  /** `queued`; `changed` and `cancel` with a job's id; `closed` when the service stops. */
  readonly events = new EventEmitter().setMaxListeners(0);

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Queues a job in the caller's transaction; call {@link wake} after it. */
  async enqueue(manager: EntityManager, job: NewJob, by: Actor): Promise<JobRow> {
    const row: JobRow = {
      id: newId('job'),
      kind: job.kind,
      title: job.title,
      input: job.input,
      state: 'queued',
      step: null,
      progress: 0,
      secondsLeft: null,
      failure: null,
      resultId: job.resultId ?? null,
      cancelRequested: false,
      attempts: 0,
      createdBy: by.name,
      createdAt: this.clock.now(),
      startedAt: null,
      endedAt: null,
    };
    await manager.insert(JobRow, row as object);
    return row;
  }

  /** Tells the runner that there is work. */
  wake(): void {
    this.events.emit('queued');
  }

  /** @throws DomainError notFound */
  async get(id: string): Promise<JobRow> {
    const row = await this.dataSource.manager.findOneBy(JobRow, { id });
    if (!row) throw new DomainError('notFound', `There is no job ${id}.`);
    return row;
  }

  newest(): Promise<JobRow[]> {
    return this.dataSource.manager.find(JobRow, { order: { createdAt: 'DESC', id: 'DESC' }, take: 50 });
  }

  /** Cancels a job at once where it waits, else as soon as its handler notices; a job that has ended stays as it is. */
  async cancel(id: string, by: Actor): Promise<JobRow> {
    const job = await this.get(id);
    if (job.createdBy !== by.name && by.role !== 'supervisor' && by.role !== 'administrator') {
      throw new DomainError('notAllowed', 'Only who started it, a supervisor or an administrator cancels a job.');
    }
    await this.dataSource.query(
      `UPDATE jobs SET cancel_requested = true,
         ended_at = CASE state WHEN 'queued' THEN $2::timestamptz ELSE ended_at END,
         state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END
       WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, this.clock.now()],
    );
    this.events.emit('cancel', id);
    this.events.emit('changed', id);
    return this.get(id);
  }
}
