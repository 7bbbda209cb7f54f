import { Controller } from '@nestjs/common';
import { dismissSuggestion, draftSuggestion, listSuggestions, startMining } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { jobView } from '../jobs/job.view.js';
import { MiningService } from './mining.service.js';
import { suggestionList } from './suggestions.queries.js';
import { SuggestionsService } from './suggestions.service.js';

@Controller()
export class SuggestionsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mining: MiningService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Handles(startMining)
  async mine(
    @Input() { body }: Received<typeof startMining>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof startMining>> {
    const job = await this.mining.start(body, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return jobView(job);
  }

  @Handles(listSuggestions)
  list(@Input() { query }: Received<typeof listSuggestions>): Promise<AnswerOf<typeof listSuggestions>> {
    return suggestionList(this.dataSource.manager, query.state);
  }

  @Handles(draftSuggestion)
  draft(
    @Input() { params, body }: Received<typeof draftSuggestion>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof draftSuggestion>> {
    return this.suggestions.draft(params.id, body.ruleSetId, actor);
  }

  @Handles(dismissSuggestion)
  dismiss(
    @Input() { params, body }: Received<typeof dismissSuggestion>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof dismissSuggestion>> {
    return this.suggestions.dismiss(params.id, body.reason, actor);
  }
}
