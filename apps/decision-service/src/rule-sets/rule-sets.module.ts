import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CasesController } from './cases.controller.js';
import { CasesService } from './cases.service.js';
import { DiffController } from './diff.controller.js';
import { LanguageController } from './language.controller.js';
import { LiveFiguresKeeper } from './live-figures-keeper.js';
import { NamedDraftRow } from './named-draft.entity.js';
import { NamedDraftsController } from './named-drafts.controller.js';
import { NamedDraftsService } from './named-drafts.service.js';
import { PresenceController } from './presence.controller.js';
import { RuleCaseRow } from './rule-case.entity.js';
import { DraftRow, RevisionRow, RuleSetRow } from './rule-set.entity.js';
import { RuleSetsController } from './rule-sets.controller.js';
import { RuleSetsService } from './rule-sets.service.js';

/** Rule sets, drafts, revisions and cases; the language itself. */
@Module({
  imports: [TypeOrmModule.forFeature([RuleSetRow, DraftRow, RevisionRow, RuleCaseRow, NamedDraftRow])],
  controllers: [
    RuleSetsController,
    NamedDraftsController,
    PresenceController,
    DiffController,
    CasesController,
    LanguageController,
  ],
  providers: [RuleSetsService, NamedDraftsService, CasesService, LiveFiguresKeeper],
  exports: [RuleSetsService, CasesService],
})
export class RuleSetsModule {}
