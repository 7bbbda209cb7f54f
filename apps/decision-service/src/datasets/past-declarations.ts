import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { openHistory } from '@tidewaiter/history';
import type { History } from '@tidewaiter/history';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';

/** The past declarations under the service's home, open as long as the service runs. */
@Injectable()
export class PastDeclarations implements OnModuleInit, OnApplicationShutdown {
  private opened: History | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get history(): History {
    if (!this.opened) throw new Error('The history is not open.');
    return this.opened;
  }

  async onModuleInit(): Promise<void> {
    this.opened = await openHistory(this.config.home, { clock: () => this.clock.now() });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened?.close();
  }
}
