import type { EntityManager } from 'typeorm';
import type { Clock } from '../clock.js';

const everyMs = 250;

/** How far a job is, written to its row at most four times a second. */
export class JobProgress {
  private lastWrite = 0;
  private lastStep: string | undefined;
  private readonly startedAt: number;
  /** Share that an earlier attempt has done. */
  private before = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly job: { readonly id: string; readonly controller: AbortController },
    private readonly clock: Clock,
  ) {
    this.startedAt = clock.now().getTime();
  }

  resume(share: number): Promise<void> {
    this.before = share;
    return this.report(share, 'resume');
  }

  /** @param progress share done, 0 to 1  @param step code of what is being done */
  async report(progress: number, step: string | undefined): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.lastWrite < everyMs && step === this.lastStep) return;
    this.lastWrite = now;
    this.lastStep = step;
    const share = Math.min(1, Math.max(0, progress));
    const elapsed = (now - this.startedAt) / 1000;
    const done = share - this.before;
    const secondsLeft = done > 0.02 ? (elapsed * (1 - share)) / done : null;
    const [rows] = await this.manager.query<[{ cancel_requested: boolean }[], number]>(
      `UPDATE jobs SET progress = $2, step = $3, seconds_left = $4 WHERE id = $1 AND state = 'running'
       RETURNING cancel_requested`,
      [this.job.id, share, step ?? null, secondsLeft],
    );
    // Another instance may have taken the request to cancel.
    if (rows[0]?.cancel_requested) this.job.controller.abort();
  }
}
