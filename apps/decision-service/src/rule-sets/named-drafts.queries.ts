import type { AnswerOf, getNamedDraft, listDrafts } from '@tidewaiter/contracts';
import { compareDocuments } from '@tidewaiter/rule-diff';
import { parse } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { NamedDraftRow } from './named-draft.entity.js';
import { diagnosticView, diagnosticsOf } from './rule-diagnostics.js';
import { DraftRow, RevisionRow } from './rule-set.entity.js';
import { surroundingsOf } from './definitions.queries.js';
import { draftById } from './rule-sets.queries.js';

export type NamedDraftView = AnswerOf<typeof getNamedDraft>;
type Summary = AnswerOf<typeof listDrafts>['items'][number];

/** Name of the draft that every rule set has. */
export const mainDraft = 'main';

/** How many things differ between two texts. */
export function countChanges(before: string, after: string): number {
  return before === after ? 0 : compareDocuments(parse(before).document, parse(after).document).length;
}

export async function namedDraftView(manager: EntityManager, row: NamedDraftRow): Promise<NamedDraftView> {
  const { ruleSetId, name, text, version, updatedBy } = row;
  const diagnostics = diagnosticsOf(text, await surroundingsOf(manager, ruleSetId)).map(diagnosticView);
  return { ruleSetId, name, text, version, updatedAt: row.updatedAt.toISOString(), updatedBy, diagnostics };
}

/** @throws DomainError notFound */
export async function namedDraftRow(manager: EntityManager, ruleSetId: string, name: string): Promise<NamedDraftRow> {
  const row = await manager.findOneBy(NamedDraftRow, { ruleSetId, name });
  if (!row) throw new DomainError('notFound', `There is no draft ${name} of ${ruleSetId}.`);
  return row;
}

/** The main draft too, by its name. @throws DomainError notFound */
export async function anyDraft(manager: EntityManager, ruleSetId: string, name: string): Promise<NamedDraftView> {
  if (name === mainDraft) return { ...(await draftById(manager, ruleSetId)), name };
  return namedDraftView(manager, await namedDraftRow(manager, ruleSetId, name));
}

/** The main draft first, the others by name. @throws DomainError notFound */
export async function draftList(manager: EntityManager, ruleSetId: string): Promise<Summary[]> {
  const main = await manager.findOneBy(DraftRow, { ruleSetId });
  if (!main) throw new DomainError('notFound', `There is no rule set ${ruleSetId}.`);
  const newest = await manager.findOne(RevisionRow, { where: { ruleSetId }, order: { number: 'DESC' } });
  const named = await manager.find(NamedDraftRow, { where: { ruleSetId }, order: { name: 'ASC' } });
  const { version, updatedBy } = main;
  return [
    {
      ruleSetId,
      name: mainDraft,
      version,
      updatedAt: main.updatedAt.toISOString(),
      updatedBy,
      changes: countChanges(newest?.text ?? '', main.text),
      behind: false,
    },
    ...named.map((row) => ({
      ruleSetId,
      name: row.name,
      version: row.version,
      createdAt: row.createdAt.toISOString(),
      createdBy: row.createdBy,
      updatedAt: row.updatedAt.toISOString(),
      updatedBy: row.updatedBy,
      changes: countChanges(row.baseText, row.text),
      behind: row.baseText !== main.text,
    })),
  ];
}
