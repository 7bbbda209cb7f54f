import { Controller } from '@nestjs/common';
import {
  createDecision,
  getDecision,
  getTrace,
  listDecisions,
  listNearMisses,
  replayDecision,
  type AnswerOf,
  type Received,
} from '@tidewaiter/contracts';
import type { Language } from '@tidewaiter/rule-language';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import type { IdempotentRequest } from '../http/idempotency.store.js';
import { By, Idempotent, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { actsOf } from '../inspections/inspections.queries.js';
import { ReleaseLibrary } from '../releases/release-library.js';
import { decisionPage, decisionRowOf } from './decisions.queries.js';
import { DecisionsService } from './decisions.service.js';
import { traceDecision } from './decision-trace.js';
import { decisionView, profilesView, type Reader } from './decision-view.js';
import { nearMissesOf } from './near-misses.js';
import { replay } from './replay-decision.js';

@Controller()
export class DecisionsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: DecisionsService,
    private readonly library: ReleaseLibrary,
  ) {}

  @Handles(createDecision, { idempotency: 'own' })
  async create(
    @Input() { body }: Received<typeof createDecision>,
    @Idempotent() key: IdempotentRequest,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof createDecision>> {
    const { view, replayed } = await this.decisions.decide(body, key, actor);
    reply.header('Release-Digest', view.release.digest);
    if (replayed) reply.header('Idempotency-Replayed', 'true');
    return view;
  }

  @Handles(listDecisions)
  list(
    @Input() { query }: Received<typeof listDecisions>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof listDecisions>> {
    return decisionPage(this.dataSource.manager, query, { library: this.library, reader: readerOf(actor, 'en') });
  }

  @Handles(getDecision)
  async one(
    @Input() { params, query }: Received<typeof getDecision>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof getDecision>> {
    const row = await decisionRowOf(this.dataSource.manager, params.id);
    const release = await this.library.byNumber(row.releaseNumber);
    return {
      decision: decisionView(row, release, readerOf(actor, query.locale)),
      declaration: { ...row.declaration },
      ...(actor.permissions.has('decisions:explain') && profilesView(row)),
      acts: await actsOf(this.dataSource.manager, row.id),
    };
  }

  @Handles(getTrace)
  async trace(@Input() { params, query }: Received<typeof getTrace>): Promise<AnswerOf<typeof getTrace>> {
    const row = await decisionRowOf(this.dataSource.manager, params.id);
    const { prepared } = await this.library.byNumber(row.releaseNumber);
    return { rules: traceDecision(prepared, row, query.rules) };
  }

  @Handles(listNearMisses)
  async nearMisses(@Input() { params }: Received<typeof listNearMisses>): Promise<AnswerOf<typeof listNearMisses>> {
    const row = await decisionRowOf(this.dataSource.manager, params.id);
    const { prepared } = await this.library.byNumber(row.releaseNumber);
    return { rules: nearMissesOf(prepared, row) };
  }

  @Handles(replayDecision)
  async replay(@Input() { params }: Received<typeof replayDecision>): Promise<AnswerOf<typeof replayDecision>> {
    const row = await decisionRowOf(this.dataSource.manager, params.id);
    const { prepared } = await this.library.byNumber(row.releaseNumber);
    return replay(prepared, row);
  }
}

function readerOf(actor: Actor, locale: Language): Reader {
  return { permissions: actor.permissions, locale, hits: 'shown' };
}
