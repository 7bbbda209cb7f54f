import { Controller } from '@nestjs/common';
import { repairDataset, snapshotDataset, verifyDataset, type AnswerOf, type Received } from '@tidewaiter/contracts';
import { verifyDataset as verify } from '@tidewaiter/history';
import { datasetView } from '../datasets/datasets.queries.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input } from '../http/parameters.js';
import { LiveHistory } from '../live-history/live-history.service.js';
import { DatasetCareService } from './dataset-care.service.js';
import { faultView } from './fault-view.js';

@Controller()
export class DatasetCareController {
  constructor(
    private readonly past: PastDeclarations,
    private readonly live: LiveHistory,
    private readonly care: DatasetCareService,
  ) {}

  @Handles(verifyDataset)
  async verify(@Input() { params }: Received<typeof verifyDataset>): Promise<AnswerOf<typeof verifyDataset>> {
    const { bytes, faults, manifest } = await verify({ history: this.past.history, dataset: params.id });
    const { source } = await this.live.row();
    return { files: manifest.files.length, bytes, faults: faults.map((fault) => faultView(fault, source)) };
  }

  @Handles(repairDataset)
  repair(
    @Input() { params }: Received<typeof repairDataset>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof repairDataset>> {
    return this.care.repair(params.id, actor);
  }

  @Handles(snapshotDataset)
  async snapshot(
    @Input() { body }: Received<typeof snapshotDataset>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof snapshotDataset>> {
    return datasetView(this.past.history, await this.care.snapshot(body, actor));
  }
}
