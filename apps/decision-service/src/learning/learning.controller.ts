import { Controller } from '@nestjs/common';
import { getLearning, setLearning } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { LearningService } from './learning.service.js';

@Controller()
export class LearningController {
  constructor(private readonly learning: LearningService) {}

  @Handles(getLearning)
  read(): Promise<AnswerOf<typeof getLearning>> {
    return this.learning.view();
  }

  @Handles(setLearning)
  async set(
    @Input() { body }: Received<typeof setLearning>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof setLearning>> {
    await this.learning.set(body, actor);
    return this.learning.view();
  }
}
