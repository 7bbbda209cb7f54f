import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { AdvisorsController } from './advisors.controller.js';
import { AdvisorsService } from './advisors.service.js';

/** What a finished simulation advises about its rules. */
@Module({
  imports: [DatasetsModule],
  controllers: [AdvisorsController],
  providers: [AdvisorsService],
})
export class AdvisorsModule {}
