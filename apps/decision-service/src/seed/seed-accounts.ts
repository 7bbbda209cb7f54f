import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { keyScopes } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { AccountRow } from '../accounts/account.entity.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { demoAccounts, demoPassword } from '../accounts/demo-accounts.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { serviceActor } from '../http/actor.js';
import type { Greeting } from './greeting.js';

/** The first accounts and, for a demonstration, an API key kept in a file of the home folder. */
@Injectable()
export class SeedAccounts {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsService,
  ) {}

  /** One administrator with a password that is said once; nothing where there are accounts already. */
  async addAdministrator(): Promise<Greeting> {
    if ((await this.dataSource.manager.count(AccountRow)) > 0) return [];
    const password = randomBytes(12).toString('base64url');
    const person = { userName: 'administrator', displayName: 'Administrator', role: 'administrator' } as const;
    await this.accounts.addPerson({ ...person, agency: 'customs', password }, serviceActor);
    return [`First account: administrator, password ${password} (shown this once)`];
  }

  async addDemonstration(): Promise<void> {
    const known = new Set((await this.dataSource.manager.find(AccountRow)).map((row) => row.userName));
    for (const account of demoAccounts.filter(({ userName }) => !known.has(userName))) {
      await this.accounts.addPerson({ ...account, agency: 'customs', password: demoPassword }, serviceActor);
    }
    if ((await this.demoKey()) !== undefined) return;
    const wish = { name: 'demonstration', scopes: [...keyScopes], agency: 'customs' };
    const { key } = await this.accounts.addKey(wish, serviceActor);
    await writeFile(this.keyFile, `${key}\n`, { mode: 0o600 });
  }

  async greeting(): Promise<Greeting> {
    const names = demoAccounts.map(({ userName }) => userName).join(', ');
    return [
      `Demonstration accounts: ${names}; password of each: ${demoPassword}`,
      `Demonstration API key: ${(await this.demoKey()) ?? ''}`,
    ];
  }

  private async demoKey(): Promise<string | undefined> {
    return readFile(this.keyFile, 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    );
  }

  private get keyFile(): string {
    return join(this.config.home, 'demonstration-api-key');
  }
}
