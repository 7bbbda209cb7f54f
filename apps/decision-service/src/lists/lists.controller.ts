import { Controller } from '@nestjs/common';
import { compareListItems, createList, getList, listLists, saveListItems } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, IfMatch, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { tagOf } from '../http/version-tag.js';
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
  async one(
    @Input() { params }: Received<typeof getList>,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof getList>> {
    const found = await listWithItems(this.dataSource.manager, params.id);
    reply.header('ETag', tagOf(found.list.version));
    return found;
  }

  @Handles(saveListItems, { bodyLimit })
  async save(
    @Input() { params, body }: Received<typeof saveListItems>,
    @IfMatch() version: number,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof saveListItems>> {
    await this.lists.save(params.id, { items: body.items, version }, actor);
    return this.one({ params, query: undefined, body: undefined }, reply);
  }

  @Handles(compareListItems, { bodyLimit })
  async compare(
    @Input() { params, body }: Received<typeof compareListItems>,
  ): Promise<AnswerOf<typeof compareListItems>> {
    return compareWith(await listItems(this.dataSource.manager, params.id), body.csv);
  }
}
