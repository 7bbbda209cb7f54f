import { Controller } from '@nestjs/common';
import { createApiKey, createUser, listApiKeys, listUsers, revokeApiKey } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { AccountRow } from './account.entity.js';
import { keyView, userView } from './account.views.js';
import { AccountsService } from './accounts.service.js';
import { ApiKeyRow } from './api-key.entity.js';

@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly dataSource: DataSource,
  ) {}

  @Handles(listUsers)
  async users(): Promise<AnswerOf<typeof listUsers>> {
    const rows = await this.dataSource.manager.find(AccountRow, { order: { userName: 'ASC' } });
    return { items: rows.map(userView) };
  }

  @Handles(createUser)
  async addUser(
    @Input() { body }: Received<typeof createUser>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createUser>> {
    return userView(await this.accounts.addPerson(body, actor));
  }

  @Handles(listApiKeys)
  async keys(): Promise<AnswerOf<typeof listApiKeys>> {
    const rows = await this.dataSource.manager.find(ApiKeyRow, { order: { createdAt: 'ASC', id: 'ASC' } });
    return { items: rows.map(keyView) };
  }

  @Handles(createApiKey)
  async addKey(
    @Input() { body }: Received<typeof createApiKey>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createApiKey>> {
    const { key, row } = await this.accounts.addKey(body, actor);
    return { key, apiKey: keyView(row) };
  }

  @Handles(revokeApiKey)
  revokeKey(@Input() { params }: Received<typeof revokeApiKey>, @By() actor: Actor): Promise<void> {
    return this.accounts.revokeKey(params.id, actor);
  }
}
