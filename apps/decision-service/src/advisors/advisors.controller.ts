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
  retirement(
    @Input() { params, query }: Received<typeof adviseRetirement>,
  ): Promise<AnswerOf<typeof adviseRetirement>> {
    return this.advisors.retirement({ ...params, ...query });
  }

  @Handles(adviseDoubleCounting)
  doubleCounting(
    @Input() { params, query }: Received<typeof adviseDoubleCounting>,
  ): Promise<AnswerOf<typeof adviseDoubleCounting>> {
    return this.advisors.doubleCounting({ ...params, ...query });
  }

  @Handles(adviseEvasion)
  evasion(@Input() { params, query }: Received<typeof adviseEvasion>): Promise<AnswerOf<typeof adviseEvasion>> {
    return this.advisors.evasion({ ...params, ...query });
  }

  @Handles(adviseLaneFinds)
  laneFinds(@Input() { params, query }: Received<typeof adviseLaneFinds>): Promise<AnswerOf<typeof adviseLaneFinds>> {
    return this.advisors.laneFinds({ ...params, ...query });
  }

  @Handles(listAdvised)
  declarations(@Input() { params, query }: Received<typeof listAdvised>): Promise<AnswerOf<typeof listAdvised>> {
    return this.advisors.declarations(params.id, query);
  }
}
