import { Controller } from '@nestjs/common';
import {
  createDraft,
  deleteDraft,
  getNamedDraft,
  listDrafts,
  mergeDraft,
  renameDraft,
  saveNamedDraft,
} from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Editing, Input } from '../http/parameters.js';
import type { Edit } from '../http/parameters.js';
import { anyDraft, draftList, namedDraftView } from './named-drafts.queries.js';
import { NamedDraftsService } from './named-drafts.service.js';

/** Texts may be 4 million characters. */
const bodyLimit = 16 * 1024 * 1024;

@Controller()
export class NamedDraftsController {
  constructor(
    private readonly drafts: NamedDraftsService,
    private readonly dataSource: DataSource,
  ) {}

  @Handles(listDrafts)
  async list(@Input() { params }: Received<typeof listDrafts>): Promise<AnswerOf<typeof listDrafts>> {
    return { items: await draftList(this.dataSource.manager, params.id) };
  }

  @Handles(createDraft, { bodyLimit })
  async create(
    @Input() { params, body }: Received<typeof createDraft>,
    @Editing() edit: Edit,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createDraft>> {
    const row = await this.drafts.create(params.id, body, actor);
    edit.tag(row.version);
    return namedDraftView(this.dataSource.manager, row);
  }

  @Handles(getNamedDraft)
  async draft(
    @Input() { params }: Received<typeof getNamedDraft>,
    @Editing() edit: Edit,
  ): Promise<AnswerOf<typeof getNamedDraft>> {
    const draft = await anyDraft(this.dataSource.manager, params.id, params.name);
    edit.tag(draft.version);
    return draft;
  }

  @Handles(saveNamedDraft, { bodyLimit })
  async save(
    @Input() { params, body }: Received<typeof saveNamedDraft>,
    @Editing() edit: Edit,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof saveNamedDraft>> {
    const version = await this.drafts.save(params, { text: body.text, version: edit.version }, actor);
    edit.tag(version);
    return anyDraft(this.dataSource.manager, params.id, params.name);
  }

  @Handles(renameDraft)
  async rename(
    @Input() { params, body }: Received<typeof renameDraft>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof renameDraft>> {
    await this.drafts.rename(params, body.name, actor);
    return anyDraft(this.dataSource.manager, params.id, body.name);
  }

  @Handles(deleteDraft)
  remove(@Input() { params }: Received<typeof deleteDraft>, @By() actor: Actor): Promise<void> {
    return this.drafts.remove(params, actor);
  }

  @Handles(mergeDraft)
  merge(
    @Input() { params, body }: Received<typeof mergeDraft>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof mergeDraft>> {
    return this.drafts.merge(params, body, actor);
  }
}
