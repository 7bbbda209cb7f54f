import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProfilesModule } from '../profiles/profiles.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { DecisionWriter } from './decision-writer.js';
import { DecisionRow } from './decision.entity.js';
import { DecisionsController } from './decisions.controller.js';
import { OfficeDays } from './office-days.js';
import { DecisionsService } from './decisions.service.js';

/** Lanes for declarations, and reading them afterwards. */
@Module({
  imports: [TypeOrmModule.forFeature([DecisionRow]), ProfilesModule, ReleasesModule],
  controllers: [DecisionsController],
  providers: [DecisionsService, DecisionWriter, OfficeDays],
  exports: [DecisionsService],
})
export class DecisionsModule {}
