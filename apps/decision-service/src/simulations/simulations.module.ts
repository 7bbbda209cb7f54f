import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { SimulationRow } from './simulation.entity.js';
import { SimulationsController } from './simulations.controller.js';
import { SimulationsService } from './simulations.service.js';
import { SweepsController } from './sweeps.controller.js';
import { SweepsService } from './sweeps.service.js';

/** What drafts or releases would have done to past declarations. */
@Module({
  imports: [TypeOrmModule.forFeature([SimulationRow]), DatasetsModule],
  controllers: [SimulationsController, SweepsController],
  providers: [SimulationsService, SweepsService],
  exports: [SimulationsService],
})
export class SimulationsModule {}
