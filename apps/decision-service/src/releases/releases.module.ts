import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActiveRelease } from './active-release.js';
import { ReferenceTableRow } from './reference-table.entity.js';
import { ReleaseLibrary } from './release-library.js';
import { ReleaseEventRow, ReleaseRow } from './release.entity.js';
import { ReleasesController } from './releases.controller.js';
import { ReleasesService } from './releases.service.js';

/** Releases from draft to active, and the one that decides now. */
@Module({
  imports: [TypeOrmModule.forFeature([ReleaseRow, ReleaseEventRow, ReferenceTableRow])],
  controllers: [ReleasesController],
  providers: [ReleasesService, ReleaseLibrary, ActiveRelease],
  exports: [ReleasesService, ReleaseLibrary, ActiveRelease],
})
export class ReleasesModule {}
