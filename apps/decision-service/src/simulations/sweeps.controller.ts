import { Controller } from '@nestjs/common';
import { listThresholds, sweepThreshold } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { Handles } from '../http/handles.js';
import { Gone, Input } from '../http/parameters.js';
import { SweepsService } from './sweeps.service.js';

@Controller()
export class SweepsController {
  constructor(private readonly sweeps: SweepsService) {}

  @Handles(listThresholds)
  thresholds(@Input() { params, query }: Received<typeof listThresholds>): Promise<AnswerOf<typeof listThresholds>> {
    return this.sweeps.thresholds({ id: params.id, candidate: query.candidate });
  }

  @Handles(sweepThreshold)
  sweep(
    @Input() { body }: Received<typeof sweepThreshold>,
    @Gone() gone: AbortSignal,
  ): Promise<AnswerOf<typeof sweepThreshold>> {
    return this.sweeps.sweep(body, gone);
  }
}
