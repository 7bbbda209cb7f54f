import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { LiveHistoryTimer } from './live-history-timer.js';
import { LiveHistoryController } from './live-history.controller.js';
import { LiveHistory } from './live-history.service.js';
import { LiveLoadRow } from './live-load.entity.js';

/** What the service itself decides and learns of becomes history. */
@Module({
  imports: [TypeOrmModule.forFeature([LiveLoadRow]), DatasetsModule],
  controllers: [LiveHistoryController],
  providers: [LiveHistory, LiveHistoryTimer],
  exports: [LiveHistory, LiveHistoryTimer],
})
export class LiveHistoryModule {}
