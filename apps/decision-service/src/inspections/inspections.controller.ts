import { Controller } from '@nestjs/common';
import { recordAct, type AnswerOf, type Received } from '@tidewaiter/contracts';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { InspectionsService } from './inspections.service.js';

@Controller()
export class InspectionsController {
  constructor(private readonly inspections: InspectionsService) {}

  @Handles(recordAct)
  record(
    @Input() { params, body }: Received<typeof recordAct>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof recordAct>> {
    return this.inspections.record(params.id, body, actor);
  }
}
