import { Controller } from '@nestjs/common';
import {
  adviseDoubleCounting,
  adviseEvasion,
  adviseLaneFinds,
  adviseRetirement,
  listAdvised,
} from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { Handles } from '../http/handles.js';
import { Input } from '../http/parameters.js';
import { AdvisorsService } from './advisors.service.js';

@Controller()
export class AdvisorsController {
  constructor(private readonly advisors: AdvisorsService) {}

  @Handles(adviseRetirement)
  retirement(@Input() { params }: Received<typeof adviseRetirement>): Promise<AnswerOf<typeof adviseRetirement>> {
    return this.advisors.retirement(params.id);
  }

  @Handles(adviseDoubleCounting)
  doubleCounting(
    @Input() { params }: Received<typeof adviseDoubleCounting>,
  ): Promise<AnswerOf<typeof adviseDoubleCounting>> {
    return this.advisors.doubleCounting(params.id);
  }

  @Handles(adviseEvasion)
  evasion(@Input() { params }: Received<typeof adviseEvasion>): Promise<AnswerOf<typeof adviseEvasion>> {
    return this.advisors.evasion(params.id);
  }

  @Handles(adviseLaneFinds)
  laneFinds(@Input() { params }: Received<typeof adviseLaneFinds>): Promise<AnswerOf<typeof adviseLaneFinds>> {
    return this.advisors.laneFinds(params.id);
  }

  @Handles(listAdvised)
  declarations(@Input() { params, query }: Received<typeof listAdvised>): Promise<AnswerOf<typeof listAdvised>> {
    return this.advisors.declarations(params.id, query);
  }
}
