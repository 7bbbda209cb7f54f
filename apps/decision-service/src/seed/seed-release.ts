import { Inject, Injectable } from '@nestjs/common';
import { readHome } from '@tidewaiter/rule-pack';
import { grants } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { AccountRow } from '../accounts/account.entity.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import type { Actor } from '../http/actor.js';
import { ModelsService } from '../models/models.service.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { ReleasesService } from '../releases/releases.service.js';

const reason = 'First run of the demonstration';

/** Puts the starter pack to work: the analyst proposes release 1, the supervisor approves and activates it. */
@Injectable()
export class SeedRelease {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly releases: ReleasesService,
    private readonly models: ModelsService,
  ) {}

  async activateFirst(): Promise<void> {
    const rows = await this.dataSource.manager.find(ReleaseRow);
    if (rows.some(({ state }) => state !== 'draft' && state !== 'proposed' && state !== 'approved')) return;
    const analyst = await this.actor('analyst');
    const supervisor = await this.actor('supervisor');
    const row = rows[0];
    const id = row?.id ?? (await this.create(analyst));
    const state = row?.state ?? 'draft';
    if (state === 'draft') await this.releases.command(id, 'propose', { actor: analyst, reason });
    if (state !== 'approved') await this.releases.command(id, 'approve', { actor: supervisor, reason });
    await this.releases.command(id, 'activate', { actor: supervisor, reason });
  }

  private async create(analyst: Actor): Promise<string> {
    const { policy } = await readHome(this.config.rulesFolder);
    const modelId = await this.models.newest();
    return this.releases.create({ title: 'Starter pack', reason, modelId: modelId ?? null, policy }, analyst);
  }

  private async actor(userName: string): Promise<Actor> {
    const { id, role, agency } = await this.dataSource.manager.findOneByOrFail(AccountRow, { userName });
    return {
      kind: 'person',
      id,
      name: userName,
      agency,
      role,
      permissions: new Set(grants[role]),
      csrfToken: undefined,
      sessionId: undefined,
    };
  }
}
