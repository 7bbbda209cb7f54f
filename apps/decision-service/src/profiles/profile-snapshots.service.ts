import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { AnswerOf, getProfiles } from '@tidewaiter/contracts';
import type { Declaration, Enrichment } from '@tidewaiter/declaration';
import {
  HistoryError,
  profilesOf,
  takeProfileSnapshot,
  updateProfileSnapshot,
  type ProfileSnapshot,
} from '@tidewaiter/history';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { LiveHistory } from '../live-history/live-history.service.js';

type Snapshot = NonNullable<AnswerOf<typeof getProfiles>['snapshot']>;

/** How often it is looked whether the dataset has changed or another day has begun. */
const lookEvery = 10_000;

/**
 * The profiles of today, in memory. They are counted beside the service's work; until there are any, and when they cannot
 * be counted, decisions are made without: a profile fact is missing then, and clearance does not wait.
 */
@Injectable()
export class ProfileSnapshots implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ProfileSnapshots.name);
  private readonly ending = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private counting: Promise<void> | undefined;
  private taken: { readonly snapshot: ProfileSnapshot; readonly at: Date } | undefined;
  private problem: string | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly past: PastDeclarations,
    private readonly live: LiveHistory,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.refresh(), lookEvery).unref();
    this.live.events.on('loaded', () => void this.refresh());
    void this.refresh();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.ending.abort(new Error('The service is stopping.'));
    await this.counting;
  }

  /** The profile facts named, as of today; undefined where none are named or there is no snapshot. */
  profilesOf(declaration: Declaration, names: ReadonlySet<string>): Enrichment | undefined {
    return names.size === 0 || this.taken === undefined
      ? undefined
      : profilesOf(this.taken.snapshot, declaration, names);
  }

  /** Counts a new snapshot when that in memory is of another state of the dataset or of another day. */
  refresh(): Promise<void> {
    this.counting ??= this.takeWhenNeeded().finally(() => (this.counting = undefined));
    return this.counting;
  }

  async standing(): Promise<AnswerOf<typeof getProfiles>> {
    const snapshot = this.taken && (await this.describe(this.taken));
    return {
      dataset: this.config.profilesDataset,
      ...(snapshot && { snapshot }),
      ...(this.problem !== undefined && { problem: this.problem }),
    };
  }

  private async takeWhenNeeded(): Promise<void> {
    try {
      const wanted = await this.wanted();
      if (wanted === undefined || this.isTaken(wanted)) return;
      const target = { history: this.past.history, dataset: this.config.profilesDataset };
      const { signal } = this.ending;
      const { asOf } = wanted;
      const snapshot = await (this.taken === undefined
        ? takeProfileSnapshot(target, asOf, signal)
        : updateProfileSnapshot(target, this.taken.snapshot, { asOf, signal }));
      this.taken = { snapshot, at: this.clock.now() };
      this.problem = undefined;
    } catch (error) {
      if (this.ending.signal.aborted) return;
      const { message } = error as Error;
      // It is tried again every few seconds; the log hears of it once.
      if (message !== this.problem) this.logger.error(`Profiles were not counted, those before stay: ${message}`);
      this.problem = message;
    }
  }

  /** The state of the dataset and the day that a snapshot should have; undefined while there is no dataset. */
  private async wanted(): Promise<Pick<ProfileSnapshot, 'asOf' | 'digest'> | undefined> {
    try {
      const { digest } = await this.past.history.describe(this.config.profilesDataset);
      return { digest, asOf: this.clock.now().toISOString().slice(0, 10) };
    } catch (error) {
      if (error instanceof HistoryError && error.code === 'unknownDataset') return undefined;
      throw error;
    }
  }

  private isTaken({ asOf, digest }: Pick<ProfileSnapshot, 'asOf' | 'digest'>): boolean {
    return this.taken?.snapshot.asOf === asOf && this.taken.snapshot.digest === digest;
  }

  private async describe({ at, snapshot }: NonNullable<typeof this.taken>): Promise<Snapshot> {
    const wanted = await this.wanted().catch(() => undefined);
    return {
      asOf: snapshot.asOf,
      digest: snapshot.digest,
      takenAt: at.toISOString(),
      ageSeconds: (this.clock.now().getTime() - at.getTime()) / 1000,
      current: wanted !== undefined && this.isTaken(wanted),
      keys: snapshot.keys,
      families: [...snapshot.families].map(([name, { size }]) => ({ name, keys: size })),
    };
  }
}
