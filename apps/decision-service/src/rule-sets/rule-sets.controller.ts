import { Controller } from '@nestjs/common';
import {
  commitDraft,
  createRuleSet,
  exportRevision,
  getDraft,
  getRevision,
  importRules,
  listRevisions,
  listRules,
  listRuleSets,
  saveDraft,
} from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { documentToJson, parse } from '@tidewaiter/rule-language';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Editing, Input, Reply } from '../http/parameters.js';
import type { Edit } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { defaultPolicy } from '../releases/releases.service.js';
import { decisionTables } from './decision-tables.js';
import { surroundingsOf } from './definitions.queries.js';
import { draftContent } from './draft-content.queries.js';
import { LiveFiguresKeeper } from './live-figures-keeper.js';
import { diagnosticView } from './rule-diagnostics.js';
import { findingsOf } from './rule-findings.js';
import { ruleRows } from './rule-rows.queries.js';
import {
  draftById,
  draftView,
  revisionById,
  revisionList,
  revisionView,
  ruleSetById,
  ruleSetList,
} from './rule-sets.queries.js';
import { RuleSetsService } from './rule-sets.service.js';

/** Texts may be 4 million characters. */
const bodyLimit = 16 * 1024 * 1024;

@Controller()
export class RuleSetsController {
  constructor(
    private readonly ruleSets: RuleSetsService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly liveFigures: LiveFiguresKeeper,
  ) {}

  @Handles(listRuleSets)
  async list(): Promise<AnswerOf<typeof listRuleSets>> {
    return { items: await ruleSetList(this.dataSource.manager) };
  }

  @Handles(createRuleSet)
  async create(
    @Input() { body }: Received<typeof createRuleSet>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createRuleSet>> {
    await this.ruleSets.create(body, actor);
    return ruleSetById(this.dataSource.manager, body.id);
  }

  @Handles(listRules)
  async rules(): Promise<AnswerOf<typeof listRules>> {
    const content = await draftContent(this.dataSource.manager, { policy: defaultPolicy });
    const { rules, window } = await this.liveFigures.current();
    return { items: await ruleRows(this.dataSource.manager, content, rules), live: window };
  }

  @Handles(getDraft)
  async draft(
    @Input() { params }: Received<typeof getDraft>,
    @Editing() edit: Edit,
  ): Promise<AnswerOf<typeof getDraft>> {
    const draft = await draftById(this.dataSource.manager, params.id);
    edit.tag(draft.version);
    const day = this.clock.now().toISOString().slice(0, 10);
    const { manager } = this.dataSource;
    const surroundings = await surroundingsOf(manager, params.id);
    const { findings } = await findingsOf({ text: draft.text, ...surroundings }, manager, day);
    return { ...draft, findings };
  }

  @Handles(saveDraft, { bodyLimit })
  async save(
    @Input() { params, body }: Received<typeof saveDraft>,
    @Editing() edit: Edit,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof saveDraft>> {
    const draft = await this.ruleSets.save(params.id, { text: body.text, version: edit.version }, actor);
    edit.tag(draft.version);
    return draftView(this.dataSource.manager, draft);
  }

  @Handles(commitDraft)
  async commit(
    @Input() { params, body }: Received<typeof commitDraft>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof commitDraft>> {
    return revisionView(await this.ruleSets.commit(params.id, body.message, actor));
  }

  @Handles(importRules, { bodyLimit })
  async import(
    @Input() { params, body }: Received<typeof importRules>,
    @By() actor: Actor,
    @Editing() edit: Edit,
  ): Promise<AnswerOf<typeof importRules>> {
    const { draft, merged } = await this.ruleSets.merge(params.id, body, actor);
    edit.tag(draft.version);
    const { added, replaced, diagnostics } = merged;
    const view = await draftView(this.dataSource.manager, draft);
    return { draft: view, added, replaced, diagnostics: diagnostics.map(diagnosticView) };
  }

  @Handles(listRevisions)
  async revisions(@Input() { params }: Received<typeof listRevisions>): Promise<AnswerOf<typeof listRevisions>> {
    return { items: await revisionList(this.dataSource.manager, params.id) };
  }

  @Handles(getRevision)
  revision(@Input() { params }: Received<typeof getRevision>): Promise<AnswerOf<typeof getRevision>> {
    return revisionById(this.dataSource.manager, params.id);
  }

  @Handles(exportRevision)
  async export(
    @Input() { params, query }: Received<typeof exportRevision>,
    @Reply() reply: HttpReply,
  ): Promise<string> {
    const { ruleSetId, number, text } = await revisionById(this.dataSource.manager, params.id);
    const { ending, written } = exported(text, query.as);
    reply.header('Content-Disposition', `attachment; filename="${ruleSetId}-${number}.${ending}"`);
    return written;
  }
}

type ExportForm = Received<typeof exportRevision>['query']['as'];

function exported(text: string, as: ExportForm): { ending: string; written: string } {
  switch (as) {
    case 'json-rules-engine':
      return { ending: 'json', written: JSON.stringify(documentToJson(parse(text).document), null, 2) };
    case 'csv':
      return { ending: 'csv', written: decisionTables(text) };
    case 'text':
      return { ending: 'rules', written: text };
  }
}
