import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { LiveHistoryModule } from '../live-history/live-history.module.js';
import { ProfileSnapshots } from './profile-snapshots.service.js';
import { ProfilesController } from './profiles.controller.js';

/** What the past tells of the parties, routes and goods of a declaration that is to be decided. */
@Module({
  imports: [DatasetsModule, LiveHistoryModule],
  controllers: [ProfilesController],
  providers: [ProfileSnapshots],
  exports: [ProfileSnapshots],
})
export class ProfilesModule {}
