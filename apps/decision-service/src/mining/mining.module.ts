import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { RuleSetsModule } from '../rule-sets/rule-sets.module.js';
import { MiningService } from './mining.service.js';
import { SuggestionRow } from './suggestion.entity.js';
import { SuggestionsController } from './suggestions.controller.js';
import { SuggestionsService } from './suggestions.service.js';

/** Rules that past inspections suggest. */
@Module({
  imports: [TypeOrmModule.forFeature([SuggestionRow]), DatasetsModule, RuleSetsModule],
  controllers: [SuggestionsController],
  providers: [SuggestionsService, MiningService],
})
export class MiningModule {}
