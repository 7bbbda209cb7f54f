import { Controller } from '@nestjs/common';
import { getLiveHistory, type AnswerOf } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Handles } from '../http/handles.js';
import { LiveHistoryTimer } from './live-history-timer.js';
import { waitingAfter } from './live-history.queries.js';
import { LiveHistory } from './live-history.service.js';

@Controller()
export class LiveHistoryController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly live: LiveHistory,
    private readonly timer: LiveHistoryTimer,
  ) {}

  @Handles(getLiveHistory)
  async standing(): Promise<AnswerOf<typeof getLiveHistory>> {
    const { acts, dataset, declarations, loadedAt, seconds } = await this.live.row();
    const standing = await waitingAfter(this.dataSource.manager, await this.live.marks(), this.clock.now());
    const { problem } = this.timer;
    return {
      dataset,
      ...standing,
      ...(loadedAt !== null && { last: { at: loadedAt.toISOString(), declarations, acts, seconds } }),
      ...(problem !== undefined && { problem }),
    };
  }
}
