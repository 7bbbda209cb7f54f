import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ModelImport } from './model-import.js';
import { ModelLibrary } from './model-library.js';
import { ModelRow } from './model.entity.js';
import { ModelsController } from './models.controller.js';
import { ModelsService } from './models.service.js';
import { ScoreExplanation } from './score-explanation.js';
import { ScoreSpread } from './score-spread.js';
import { ShadowScoreRow } from './shadow-score.entity.js';
import { ShadowScorer } from './shadow-scorer.js';
import { TrainingService } from './training.service.js';

/** Score models: the registry, training, import, and challengers in shadow. */
@Module({
  imports: [TypeOrmModule.forFeature([ModelRow, ShadowScoreRow]), DatasetsModule, ReleasesModule],
  controllers: [ModelsController],
  providers: [ModelsService, ModelLibrary, TrainingService, ModelImport, ScoreSpread, ShadowScorer, ScoreExplanation],
  exports: [ModelsService, ModelLibrary, TrainingService, ShadowScorer],
})
export class ModelsModule {}
