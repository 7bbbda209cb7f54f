import type { AnswerOf, getList, listLists } from '@tidewaiter/contracts';
import { listsOf, parse } from '@tidewaiter/rule-language';
import type { Labels } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import type { ListItem } from './list.entity.js';

export type ListView = AnswerOf<typeof listLists>['items'][number];
export type ListWithItems = AnswerOf<typeof getList>;

interface ListLine {
  readonly id: string;
  readonly label: Labels;
  readonly domain: string;
  readonly version: number;
  readonly itemCount: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

const newestVersions = `
  SELECT lists.id, label, domain, version, jsonb_array_length(items) AS "itemCount",
         saved_at AS "savedAt", saved_by AS "savedBy"
    FROM lists JOIN LATERAL (
      SELECT * FROM list_versions WHERE list_id = lists.id ORDER BY version DESC LIMIT 1) newest ON true
   WHERE $1::text IS NULL OR lists.id = $1
   ORDER BY lists.id`;

/** Ids of the drafts' rules, and names of their derived facts, by the list they name. */
async function usersOfLists(manager: EntityManager): Promise<Map<string, string[]>> {
  const drafts = await manager.query<{ text: string }[]>('SELECT text FROM drafts ORDER BY rule_set_id');
  const users = new Map<string, string[]>();
  const add = (user: string, lists: readonly string[]): void => {
    for (const name of lists) users.set(name, [...(users.get(name) ?? []), user]);
  };
  for (const { facts, rules } of drafts.map(({ text }) => parse(text).document)) {
    for (const fact of facts) add(fact.name, listsOf(fact.value));
    for (const rule of rules) add(rule.ruleId, listsOf(rule.condition));
  }
  return users;
}

function listView({ savedAt, savedBy, ...line }: ListLine, users: ReadonlyMap<string, string[]>): ListView {
  return { ...line, updatedAt: savedAt.toISOString(), updatedBy: savedBy, usedBy: users.get(line.id) ?? [] };
}

export async function listViews(manager: EntityManager): Promise<ListView[]> {
  const users = await usersOfLists(manager);
  return (await manager.query<ListLine[]>(newestVersions, [null])).map((line) => listView(line, users));
}

/** @throws DomainError notFound */
export async function listById(manager: EntityManager, id: string): Promise<ListView> {
  const [line] = await manager.query<ListLine[]>(newestVersions, [id]);
  if (!line) throw new DomainError('notFound', `There is no list ${id}.`);
  return listView(line, await usersOfLists(manager));
}

/** Items of the newest version. @throws DomainError notFound */
export async function listItems(manager: EntityManager, id: string): Promise<ListItem[]> {
  const [row] = await manager.query<{ items: ListItem[] }[]>(
    'SELECT items FROM list_versions WHERE list_id = $1 ORDER BY version DESC LIMIT 1',
    [id],
  );
  if (!row) throw new DomainError('notFound', `There is no list ${id}.`);
  return row.items;
}

/** @throws DomainError notFound */
export async function listWithItems(manager: EntityManager, id: string): Promise<ListWithItems> {
  return { list: await listById(manager, id), items: await listItems(manager, id) };
}
