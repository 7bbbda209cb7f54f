import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { OfficeCapacityRow } from './office-capacity.entity.js';
import { OfficesController } from './offices.controller.js';
import { OfficesService } from './offices.service.js';

/** Offices and what they can inspect in a day. */
@Module({
  imports: [TypeOrmModule.forFeature([OfficeCapacityRow]), DatasetsModule],
  controllers: [OfficesController],
  providers: [OfficesService],
})
export class OfficesModule {}
