import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CandidateRelease } from './candidate-release.js';
import { Retraining } from './retraining.js';

const everyMs = 30_000;
/** Any number, as long as nothing else locks it. */
const loopLock = 7_204_412;

/**
 * The self-learning loop, a step at a time. Whatever it makes is a draft: a person proposes it and another approves it.
 * Where several instances run, one at a time takes the step; what a step did is in the database, so another goes on.
 */
@Injectable()
export class LearningLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LearningLoop.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly retraining: Retraining,
    private readonly candidate: CandidateRelease,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.step().catch((error: unknown) => this.logger.error(`The learning loop failed: ${String(error)}`));
    }, everyMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** Begins a run where one is due, and takes those that run a step further. */
  step(): Promise<void> {
    this.running ??= this.dataSource
      .transaction((manager) => this.leased(manager))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async leased(manager: EntityManager): Promise<void> {
    const [lease] = await manager.query<{ got: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS got', [loopLock]);
    if (!lease?.got) return;
    await this.candidate.advanceAll();
    await this.retraining.beginIfDue();
  }
}
