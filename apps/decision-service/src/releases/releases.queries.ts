import { advance, type ReleaseContent } from '@tidewaiter/decision';
import type { AnswerOf, getRelease, listReleases } from '@tidewaiter/contracts';
import { In, type EntityManager } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { JobRow } from '../jobs/job.entity.js';
import { ListVersionRow } from '../lists/list.entity.js';
import { ModelRow } from '../models/model.entity.js';
import { RevisionRow, RuleSetRow } from '../rule-sets/rule-set.entity.js';
import { finishedCandidate } from '../simulations/finished-candidate.js';
import { caseFigures } from './release-cases.js';
import { releaseChanges } from './release-changes.js';
import { contentOf } from './release-content.queries.js';
import { contentDiagnostics, ruleCountOf } from './release-reading.js';
import { ReleaseEventRow, ReleaseRow } from './release.entity.js';
import type { PersonCommand } from './releases.service.js';

type Release = AnswerOf<typeof listReleases>['items'][number];
type Detail = AnswerOf<typeof getRelease>;

export async function releaseList(manager: EntityManager): Promise<Release[]> {
  const rows = await manager.find(ReleaseRow, { order: { number: 'DESC' } });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = row.content.revisionIds.join();
    if (!counts.has(key)) counts.set(key, await countRules(manager, row));
  }
  return rows.map((row) => summaryOf(row, counts.get(row.content.revisionIds.join()) ?? 0));
}

async function countRules(manager: EntityManager, row: ReleaseRow): Promise<number> {
  const revisions = await manager.findBy(RevisionRow, { id: In([...row.content.revisionIds]) });
  return ruleCountOf(revisions.map((revision) => revision.text));
}

function summaryOf(row: ReleaseRow, ruleCount: number): Release {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    reason: row.reason,
    state: row.state,
    ...(row.digest !== null && { digest: row.digest }),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    ...(row.proposedBy !== null && { proposedBy: row.proposedBy }),
    ...(row.approvedBy !== null && { approvedBy: row.approvedBy }),
    ...(row.activatedAt !== null && { activatedAt: row.activatedAt.toISOString() }),
    ...(row.endedAt !== null && { endedAt: row.endedAt.toISOString() }),
    ruleCount,
  };
}

/** @throws DomainError notFound */
export async function releaseDetail(manager: EntityManager, id: string, actor: Actor): Promise<Detail> {
  const row = await manager.findOneBy(ReleaseRow, { id });
  if (row === null) throw new DomainError('notFound', `There is no release ${id}.`);
  const base = row.baseId === null ? null : await manager.findOneBy(ReleaseRow, { id: row.baseId });
  const content = await contentOf(manager, row.content);
  const before = base === null ? undefined : await contentOf(manager, base.content);
  return {
    ...summaryOf(row, ruleCountOf(content.ruleSets.map((ruleSet) => ruleSet.text))),
    authors: row.authors,
    ...(await partsOf(manager, row)),
    policy: row.content.policy,
    changes: releaseChanges(before, content),
    evidence: await evidenceOf(manager, row, content),
    history: await historyOf(manager, row),
    commands: commandsFor(row, actor),
  };
}

async function partsOf(
  manager: EntityManager,
  row: ReleaseRow,
): Promise<Pick<Detail, 'revisions' | 'lists' | 'model'>> {
  const revisions = await manager.find(RevisionRow, {
    where: { id: In([...row.content.revisionIds]) },
    order: { ruleSetId: 'ASC' },
  });
  const ruleSets = await manager.find(RuleSetRow);
  const agencies = new Map(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet.agency]));
  const lists = await manager.find(ListVersionRow, {
    where: { id: In([...row.content.listVersionIds]) },
    order: { listId: 'ASC' },
  });
  const model = row.content.modelId ? await manager.findOneBy(ModelRow, { id: row.content.modelId }) : null;
  return {
    revisions: revisions.map(({ id, ruleSetId, number }) => ({
      revisionId: id,
      ruleSetId,
      agency: agencies.get(ruleSetId) ?? '',
      number,
    })),
    lists: lists.map(({ listId, version, items }) => ({ name: listId, version, itemCount: items.length })),
    ...(model && { model: { id: model.id, name: model.name, version: model.version } }),
  };
}

async function evidenceOf(
  manager: EntityManager,
  row: ReleaseRow,
  content: ReleaseContent,
): Promise<Detail['evidence']> {
  const simulation = await citedBy(manager, row.evidence);
  return {
    ...(simulation && { simulation }),
    cases: row.evidence.cases ?? (await caseFigures(manager, content)),
    diagnostics: contentDiagnostics(content),
  };
}

/** The candidate that speaks for a release; undefined where none does. */
async function citedBy(
  manager: EntityManager,
  { candidate = 1, simulationId }: ReleaseRow['evidence'],
): Promise<Detail['evidence']['simulation']> {
  if (simulationId === undefined) return undefined;
  const { digest, row } = await finishedCandidate(manager, { id: simulationId, candidate });
  const { endedAt } = await manager.findOneByOrFail(JobRow, { id: row.jobId });
  return {
    ...{ id: row.id, title: row.title, candidate, candidates: 1 + row.others.length, digest },
    finishedAt: (endedAt ?? row.createdAt).toISOString(),
  };
}

async function historyOf(manager: EntityManager, row: ReleaseRow): Promise<Detail['history']> {
  const events = await manager.find(ReleaseEventRow, { where: { releaseId: row.id }, order: { sequence: 'ASC' } });
  return events.map(({ command, actor, at, reason }) => ({
    command,
    by: actor,
    at: at.toISOString(),
    ...(reason !== null && { reason }),
  }));
}

const permissionOf = {
  propose: 'releases:propose',
  withdraw: 'releases:propose',
  approve: 'releases:approve',
  reject: 'releases:approve',
  activate: 'releases:activate',
  rollBack: 'releases:activate',
} as const satisfies Record<PersonCommand, string>;

/** Every command with whether this person may give it now, and the problem's code where not. */
function commandsFor(row: ReleaseRow, actor: Actor): Detail['commands'] {
  return (Object.keys(permissionOf) as PersonCommand[]).map((command) => {
    if (!actor.permissions.has(permissionOf[command])) return { command, allowed: false, reason: 'notAllowed' };
    const digest = row.digest ?? '';
    const advanced = advance(
      { state: row.state, authors: row.authors, digest },
      { kind: command, by: actor.name, digest },
    );
    return 'problem' in advanced ? { command, allowed: false, reason: advanced.problem } : { command, allowed: true };
  });
}
