import { Controller } from '@nestjs/common';
import { createCase, deleteCase, listCases, runCases } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { caseList, caseView } from './cases.queries.js';
import { CasesService } from './cases.service.js';

@Controller()
export class CasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly dataSource: DataSource,
  ) {}

  @Handles(listCases)
  async list(@Input() { params, query }: Received<typeof listCases>): Promise<AnswerOf<typeof listCases>> {
    return { items: (await caseList(this.dataSource.manager, params.id, query.ruleId)).map(caseView) };
  }

  @Handles(createCase)
  async add(
    @Input() { params, body }: Received<typeof createCase>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createCase>> {
    return caseView(await this.cases.add(params.id, body, actor));
  }

  @Handles(deleteCase)
  remove(@Input() { params }: Received<typeof deleteCase>, @By() actor: Actor): Promise<void> {
    return this.cases.remove(params.id, params.caseId, actor);
  }

  @Handles(runCases)
  async run(@Input() { params, body }: Received<typeof runCases>): Promise<AnswerOf<typeof runCases>> {
    return this.cases.run(params.id, body);
  }
}
