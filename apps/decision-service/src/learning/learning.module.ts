import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { LiveHistoryModule } from '../live-history/live-history.module.js';
import { ModelsModule } from '../models/models.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { SimulationsModule } from '../simulations/simulations.module.js';
import { CandidateRelease } from './candidate-release.js';
import { LearningController } from './learning.controller.js';
import { LearningLoop } from './learning-loop.js';
import { LearningRunRow, LearningSettingsRow } from './learning-run.entity.js';
import { LearningService } from './learning.service.js';
import { Retraining } from './retraining.js';

/** The self-learning loop: retrains, and drafts a release for people to judge. */
@Module({
  imports: [
    TypeOrmModule.forFeature([LearningSettingsRow, LearningRunRow]),
    DatasetsModule,
    LiveHistoryModule,
    ModelsModule,
    ReleasesModule,
    SimulationsModule,
  ],
  controllers: [LearningController],
  providers: [LearningService, LearningLoop, Retraining, CandidateRelease],
})
export class LearningModule {}
