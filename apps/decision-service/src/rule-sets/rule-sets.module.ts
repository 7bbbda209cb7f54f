import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { LanguageController } from './language.controller.js';
import { RuleCaseRow } from './rule-case.entity.js';
import { DraftRow, RevisionRow, RuleSetRow } from './rule-set.entity.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { RuleSetsService } from './rule-sets.service.js';

/** Rule sets, drafts, revisions and cases; the language itself. */
@Module({
  imports: [TypeOrmModule.forFeature([RuleSetRow, DraftRow, RevisionRow, RuleCaseRow])],
  controllers: [RuleSetsController, CasesController, LanguageController],
  providers: [RuleSetsService, CasesService],
  exports: [RuleSetsService, CasesService],
})
export class RuleSetsModule {}
