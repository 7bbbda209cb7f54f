import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatasetsController } from './datasets.controller.js';
import { ImportRow } from './import.entity.js';
import { ImportsService } from './imports.service.js';
import { MappingRow } from './mapping.entity.js';
import { PastDeclarations } from './past-declarations.js';
import { UploadRow } from './upload.entity.js';
import { UploadsService } from './uploads.service.js';

/** Past declarations: uploads, imports, browsing. */
@Module({
  imports: [TypeOrmModule.forFeature([UploadRow, MappingRow, ImportRow])],
  controllers: [DatasetsController],
  providers: [PastDeclarations, UploadsService, ImportsService],
  exports: [PastDeclarations],
})
export class DatasetsModule {}
