import { Controller } from '@nestjs/common';
import { explainScore, getModel, importModel, listModels, retireModel, trainModel } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { jobView } from '../jobs/job.view.js';
import { ModelImport } from './model-import.js';
import { ModelLibrary } from './model-library.js';
import { modelDetail, modelList } from './models.queries.js';
import { ModelsService } from './models.service.js';
import { ScoreExplanation } from './score-explanation.js';
import { TrainingService } from './training.service.js';

/** A model of some hundred trees has a few megabytes; base64 adds a third. */
const bodyLimit = 64 * 1024 * 1024;

@Controller()
export class ModelsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly library: ModelLibrary,
    private readonly models: ModelsService,
    private readonly training: TrainingService,
    private readonly imports: ModelImport,
    private readonly explanation: ScoreExplanation,
  ) {}

  @Handles(listModels)
  async list(): Promise<AnswerOf<typeof listModels>> {
    return { items: await modelList(this.dataSource.manager, this.library) };
  }

  @Handles(getModel)
  one(@Input() { params }: Received<typeof getModel>): Promise<AnswerOf<typeof getModel>> {
    return modelDetail(this.dataSource.manager, this.library, params.id);
  }

  @Handles(trainModel)
  async train(
    @Input() { body }: Received<typeof trainModel>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof trainModel>> {
    const job = await this.training.start(body, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return jobView(job);
  }

  @Handles(importModel, { bodyLimit })
  async import(
    @Input() { body }: Received<typeof importModel>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof importModel>> {
    return { id: await this.imports.add(body, actor) };
  }

  @Handles(retireModel)
  async retire(
    @Input() { params, body }: Received<typeof retireModel>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof retireModel>> {
    await this.models.retire(params.id, body.reason, actor);
    return { id: params.id };
  }

  @Handles(explainScore)
  explain(@Input() { params, query }: Received<typeof explainScore>): Promise<AnswerOf<typeof explainScore>> {
    return this.explanation.of(params.id, query.locale);
  }
}
