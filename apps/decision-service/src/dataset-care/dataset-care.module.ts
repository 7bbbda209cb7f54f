import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { LiveHistoryModule } from '../live-history/live-history.module.js';
import { DatasetCareController } from './dataset-care.controller.js';
import { DatasetCareService } from './dataset-care.service.js';

/** Verifying and repairing the files of past declarations, and keeping them as they are. */
@Module({
  imports: [DatasetsModule, LiveHistoryModule],
  controllers: [DatasetCareController],
  providers: [DatasetCareService],
})
export class DatasetCareModule {}
