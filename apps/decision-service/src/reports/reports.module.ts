import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { ReportsController } from './reports.controller.js';
import { ReproductionRow } from './reproduction.entity.js';
import { ReproductionsService } from './reproductions.service.js';

/** Simulations on paper, and the proof that they can be run again. */
@Module({
  imports: [TypeOrmModule.forFeature([ReproductionRow]), DatasetsModule],
  controllers: [ReportsController],
  providers: [ReproductionsService],
})
export class ReportsModule {}
