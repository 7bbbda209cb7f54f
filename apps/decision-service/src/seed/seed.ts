import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import type { ProgressReporter } from './progress.js';
import { SeedAccounts } from './seed-accounts.js';
import { SeedHistory } from './seed-history.js';
import { SeedPack } from './seed-pack.js';
import { SeedRelease } from './seed-release.js';
import type { Greeting } from './greeting.js';

/** Fills an empty installation; each part looks whether it is there already, so that an interrupted run goes on. */
@Injectable()
export class Seed {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly accounts: SeedAccounts,
    private readonly pack: SeedPack,
    private readonly history: SeedHistory,
    private readonly release: SeedRelease,
  ) {}

  async run(progress: ProgressReporter, signal: AbortSignal): Promise<Greeting> {
    if (this.config.seed === 'none') return this.accounts.addAdministrator();
    await this.accounts.addDemonstration();
    await this.pack.load(progress);
    await this.history.generate(progress, signal);
    await this.release.activateFirst();
    return this.accounts.greeting();
  }
}
