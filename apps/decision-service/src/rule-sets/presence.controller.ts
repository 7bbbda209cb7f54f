import { Controller } from '@nestjs/common';
import { beat, listPresence } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { notePresence, presentIn } from './presence.queries.js';
import { ruleSetExists } from './rule-sets.queries.js';

@Controller()
export class PresenceController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Handles(beat)
  async beat(@Input() { params, body }: Received<typeof beat>, @By() actor: Actor): Promise<AnswerOf<typeof beat>> {
    const { manager } = this.dataSource;
    await ruleSetExists(manager, params.id);
    const window = { ruleSetId: params.id, actor: actor.name, now: this.clock.now() };
    await notePresence(manager, { ...window, seen: body });
    return { items: await presentIn(manager, window) };
  }

  @Handles(listPresence)
  async list(
    @Input() { params }: Received<typeof listPresence>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof listPresence>> {
    await ruleSetExists(this.dataSource.manager, params.id);
    const window = { ruleSetId: params.id, actor: actor.name, now: this.clock.now() };
    return { items: await presentIn(this.dataSource.manager, window) };
  }
}
