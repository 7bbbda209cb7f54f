import type { AnswerOf, getDraft, getRevision, listRuleSets } from '@tidewaiter/contracts';
import { parse } from '@tidewaiter/rule-language';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { surroundingsOf } from './definitions.queries.js';
import { diagnosticView, diagnosticsOf } from './rule-diagnostics.js';
import { DraftRow, RevisionRow, RuleSetRow } from './rule-set.entity.js';

export type RuleSetView = AnswerOf<typeof listRuleSets>['items'][number];
export type DraftView = AnswerOf<typeof getDraft>;
export type RevisionView = AnswerOf<typeof getRevision>;

interface RuleSetLine {
  readonly id: string;
  readonly agency: string;
  readonly title: string;
  readonly text: string;
  readonly revision: { id: string; number: number; committedAt: string; committedBy: string; text: string } | null;
}

const ruleSetLines = `
  SELECT id, agency, title, drafts.text, (
    SELECT jsonb_build_object('id', r.id, 'number', r.number, 'committedAt', r.committed_at,
                              'committedBy', r.committed_by, 'text', r.text)
      FROM revisions r WHERE r.rule_set_id = rule_sets.id ORDER BY r.number DESC LIMIT 1) AS revision
    FROM rule_sets JOIN drafts ON rule_set_id = id
   WHERE $1::text IS NULL OR id = $1
   ORDER BY id`;

function ruleSetView({ id, agency, title, text, revision }: RuleSetLine): RuleSetView {
  return {
    id,
    agency,
    title,
    ruleCount: parse(text).document.rules.length,
    changed: text !== (revision?.text ?? ''),
    ...(revision && {
      newestRevision: {
        id: revision.id,
        number: revision.number,
        committedAt: new Date(revision.committedAt).toISOString(),
        committedBy: revision.committedBy,
      },
    }),
  };
}

export async function ruleSetList(manager: EntityManager): Promise<RuleSetView[]> {
  return (await manager.query<RuleSetLine[]>(ruleSetLines, [null])).map(ruleSetView);
}

/** @throws DomainError notFound */
export async function ruleSetById(manager: EntityManager, id: string): Promise<RuleSetView> {
  const [line] = await manager.query<RuleSetLine[]>(ruleSetLines, [id]);
  if (!line) throw new DomainError('notFound', `There is no rule set ${id}.`);
  return ruleSetView(line);
}

/** @throws DomainError notFound */
export async function ruleSetExists(manager: EntityManager, id: string): Promise<void> {
  if (await manager.existsBy(RuleSetRow, { id })) return;
  throw new DomainError('notFound', `There is no rule set ${id}.`);
}

export async function draftView(manager: EntityManager, row: DraftRow): Promise<DraftView> {
  const { ruleSetId, text, version, updatedBy } = row;
  const diagnostics = diagnosticsOf(text, await surroundingsOf(manager, ruleSetId)).map(diagnosticView);
  return { ruleSetId, text, version, updatedAt: row.updatedAt.toISOString(), updatedBy, diagnostics };
}

/** @throws DomainError notFound */
export async function draftById(manager: EntityManager, ruleSetId: string): Promise<DraftView> {
  const row = await manager.findOneBy(DraftRow, { ruleSetId });
  if (!row) throw new DomainError('notFound', `There is no rule set ${ruleSetId}.`);
  return draftView(manager, row);
}

export function revisionView(row: RevisionRow): RevisionView {
  const { id, ruleSetId, number, digest, message, committedBy, text } = row;
  return { id, ruleSetId, number, digest, message, committedAt: row.committedAt.toISOString(), committedBy, text };
}

/** Newest first, without their texts. */
export async function revisionList(manager: EntityManager, ruleSetId: string): Promise<Omit<RevisionView, 'text'>[]> {
  const rows = await manager.find(RevisionRow, { where: { ruleSetId }, order: { number: 'DESC' } });
  if (rows.length === 0) await ruleSetById(manager, ruleSetId);
  return rows.map((row) => {
    const { text: _, ...rest } = revisionView(row);
    return rest;
  });
}

/** @throws DomainError notFound */
export async function revisionById(manager: EntityManager, id: string): Promise<RevisionView> {
  const row = await manager.findOneBy(RevisionRow, { id });
  if (!row) throw new DomainError('notFound', `There is no revision ${id}.`);
  return revisionView(row);
}
