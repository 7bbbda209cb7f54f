import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InspectionActRow } from './inspection-act.entity.js';
import { InspectionsController } from './inspections.controller.js';
import { InspectionsService } from './inspections.service.js';

/** Inspection acts: what was done and found. */
@Module({
  imports: [TypeOrmModule.forFeature([InspectionActRow])],
  controllers: [InspectionsController],
  providers: [InspectionsService],
})
export class InspectionsModule {}
