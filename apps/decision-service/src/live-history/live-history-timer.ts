import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LiveHistory } from './live-history.service.js';
import { newestMarks } from './settled-marks.queries.js';

/** After an act: others often follow it. */
const soonMs = 5_000;
/** How often it is looked whether another instance has recorded acts. */
const lookEveryMs = 10_000;
/** Decisions without acts change no rate: they wait this long for company. */
const decisionsWaitMs = 30_000;

/** Decides when what was recorded is loaded: at the start, soon after an act, and decisions after half a minute. */
@Injectable()
export class LiveHistoryTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('LiveHistory');
  private readonly ending = new AbortController();
  private looking: NodeJS.Timeout | undefined;
  private soon: NodeJS.Timeout | undefined;
  private running = Promise.resolve();
  private lastLoad = -decisionsWaitMs;
  private lastProblem: string | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly live: LiveHistory,
  ) {}

  /** Why the latest load failed; it is tried again every few seconds. */
  get problem(): string | undefined {
    return this.lastProblem;
  }

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => this.run(() => this.loadWhenDue()), lookEveryMs).unref();
    this.run(() => this.load());
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.looking);
    clearTimeout(this.soon);
    this.ending.abort(new Error('The service is stopping.'));
    await this.running;
  }

  /** Loads in a few seconds: an act was recorded. */
  loadSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.run(() => this.load());
    }, soonMs).unref();
  }

  private async loadWhenDue(): Promise<void> {
    const [newest, loaded] = [await newestMarks(this.dataSource.manager), await this.live.marks()];
    const haveDecisionsWaited = performance.now() - this.lastLoad >= decisionsWaitMs;
    const isDue = newest.acts !== loaded.acts || (newest.decisions !== loaded.decisions && haveDecisionsWaited);
    if (isDue) await this.load();
  }

  private async load(): Promise<void> {
    await this.live.load(this.ending.signal);
    this.lastLoad = performance.now();
  }

  /** One after the other. The log hears of a problem once: what was recorded stays in the database and is loaded later. */
  private run(work: () => Promise<void>): void {
    this.running = this.running.then(work).then(
      () => void (this.lastProblem = undefined),
      (error: unknown) => {
        if (this.ending.signal.aborted) return;
        const message = error instanceof Error ? error.message : String(error);
        if (message !== this.lastProblem) this.logger.error(`What was recorded is not loaded yet: ${message}`);
        this.lastProblem = message;
      },
    );
  }
}
