import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { LensController } from './lens.controller.js';
import { LensService } from './lens.service.js';

/** What a rule as it is being written would have done. */
@Module({
  imports: [DatasetsModule, ReleasesModule],
  controllers: [LensController],
  providers: [LensService],
})
export class LensModule {}
