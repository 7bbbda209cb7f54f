import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LiveHistoryModule } from '../live-history/live-history.module.js';
import { InspectionActRow } from './inspection-act.entity.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';

/** Inspection acts: what was done and found. */
@Module({
  imports: [TypeOrmModule.forFeature([InspectionActRow]), LiveHistoryModule],
  controllers: [InspectionsController],
  providers: [InspectionsService],
})
export class InspectionsModule {}
