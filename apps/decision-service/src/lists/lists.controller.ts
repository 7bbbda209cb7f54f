import { Controller } from '@nestjs/common';
import { compareListItems, createList, getList, listLists, saveListItems } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Editing, Input } from '../http/parameters.js';
import type { Edit } from '../http/parameters.js';
import { compareWith } from './list-csv.js';
import { listById, listItems, listViews, listWithItems } from './lists.queries.js';
import { ListsService } from './lists.service.js';

/** 200,000 items. */
const bodyLimit = 64 * 1024 * 1024;

@Controller()
export class ListsController {
  constructor(
    private readonly lists: ListsService,
    private readonly dataSource: DataSource,
  ) {}

  @Handles(listLists)
  async list(): Promise<AnswerOf<typeof listLists>> {
    return { items: await listViews(this.dataSource.manager) };
  }

  @Handles(createList)
  async create(
    @Input() { body }: Received<typeof createList>,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof createList>> {
    await this.lists.create(body, actor);
    return listById(this.dataSource.manager, body.id);
  }

  @Handles(getList)
  one(@Input() { params }: Received<typeof getList>, @Editing() edit: Edit): Promise<AnswerOf<typeof getList>> {
    return this.tagged(params.id, edit);
  }

  @Handles(saveListItems, { bodyLimit })
  async save(
    @Input() { params, body }: Received<typeof saveListItems>,
    @Editing() edit: Edit,
    @By() actor: Actor,
  ): Promise<AnswerOf<typeof saveListItems>> {
    await this.lists.save(params.id, { items: body.items, version: edit.version }, actor);
    return this.tagged(params.id, edit);
  }

  @Handles(compareListItems, { bodyLimit })
  async compare(
    @Input() { params, body }: Received<typeof compareListItems>,
  ): Promise<AnswerOf<typeof compareListItems>> {
    return compareWith(await listItems(this.dataSource.manager, params.id), body.csv);
  }

  private async tagged(id: string, edit: Edit): Promise<AnswerOf<typeof getList>> {
    const found = await listWithItems(this.dataSource.manager, id);
    edit.tag(found.list.version);
    return found;
  }
}
