import { Controller } from '@nestjs/common';
import { listModels } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { Handles } from '../http/handles.js';
import { ModelsService } from './models.service.js';

@Controller()
export class ModelsController {
  constructor(private readonly models: ModelsService) {}

  @Handles(listModels)
  async list(): Promise<AnswerOf<typeof listModels>> {
    return { items: await this.models.list() };
  }
}
