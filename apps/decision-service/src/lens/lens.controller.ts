import { Controller } from '@nestjs/common';
import { askLens, listLensDeclarations } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { LensService } from './lens.service.js';

@Controller()
export class LensController {
  constructor(private readonly lens: LensService) {}

  @Handles(askLens)
  ask(@Input() { body }: Received<typeof askLens>, @By() actor: Actor): Promise<AnswerOf<typeof askLens>> {
    return this.lens.ask(body, actor);
  }

  @Handles(listLensDeclarations)
  list(
    @Input() { body }: Received<typeof listLensDeclarations>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof listLensDeclarations>> {
    return this.lens.list(body, actor);
  }
}
