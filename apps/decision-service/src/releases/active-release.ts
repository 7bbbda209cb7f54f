import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { stretchOn } from '@tidewaiter/decision';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { DomainError } from '../http/domain-error.js';
import { ReleaseLibrary, type LoadedRelease } from './release-library.js';
import { ReleaseRow } from './release.entity.js';

/** Channel on which an activation is told to every instance. */
export const releaseChannel = 'tidewaiter_release';

/** The release that decides now, compiled and in memory. A new one is verified before it takes the old one's place. */
@Injectable()
export class ActiveRelease implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ActiveRelease.name);
  private release: LoadedRelease | undefined;
  private listener: Client | undefined;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: ReleaseLibrary,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    await this.reload();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.listener?.end();
  }

  /** @throws DomainError noActiveRelease */
  current(): LoadedRelease {
    if (this.release === undefined) {
      throw new DomainError('noActiveRelease', 'No release is active: propose, approve and activate one.');
    }
    return this.release;
  }

  /** Number of the active release, for those who only show it. */
  number(): number | undefined {
    return this.release?.number;
  }

  /** Loads the active release; one that fails its digest is refused and the release before goes on deciding. */
  async reload(): Promise<void> {
    const row = await this.dataSource.manager.findOneBy(ReleaseRow, { state: 'active' });
    if (row === null) {
      this.release = undefined;
      return;
    }
    if (row.id === this.release?.id) return;
    try {
      const release = await this.library.load(row);
      // Compiled before it decides, so that nobody waits for it.
      stretchOn(release.prepared, this.clock.now().toISOString().slice(0, 10)).driver();
      this.release = release;
    } catch (error) {
      this.logger.error(`Release ${row.number} was not loaded: ${(error as Error).message}`);
    }
  }

  // A connection of its own, outside the pool: notifications arrive only on the connection that listens.
  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new Client({ connectionString: url });
    client.on('notification', () => void this.reload());
    client.on('error', () => this.listenAgain());
    await client.connect();
    await client.query(`LISTEN ${releaseChannel}`);
    this.listener = client;
  }

  private listenAgain(): void {
    if (this.stopped) return;
    setTimeout(() => {
      if (this.stopped) return;
      this.listen()
        .then(() => this.reload())
        .catch(() => this.listenAgain());
    }, 1000).unref();
  }
}
