import {
  advance,
  prepareRelease,
  type ReleaseCommand,
  type ReleaseContent,
  type SelectionPolicy,
} from '@tidewaiter/decision';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { ModelRow } from '../models/model.entity.js';
import { capacityAuthors, withCapacities } from '../offices/written-capacities.js';
import { newId } from '../new-id.js';
import { ActiveRelease, releaseChannel } from './active-release.js';
import { evidenceOf } from './release-evidence.js';
import { caseFigures } from './release-cases.js';
import { authorsSince, contentOf, newestParts } from './release-content.queries.js';
import { releaseDigest } from './release-library.js';
import type { CandidateKey } from '../simulations/finished-candidate.js';
import { ReleaseEventRow, ReleaseRow, type ReleaseParts } from './release.entity.js';

/** What people ask of a release; the service itself supersedes and restores. */
export type PersonCommand = 'propose' | 'approve' | 'reject' | 'withdraw' | 'activate' | 'rollBack';

export interface NewRelease {
  readonly title: string;
  readonly reason: string;
  /** `null`: without a model; absent: as the active release. */
  readonly modelId?: string | null | undefined;
  readonly policy?: SelectionPolicy | undefined;
  /** The candidate of a finished simulation that speaks for it. */
  readonly cited?: CandidateKey | undefined;
  /** `active`: rules, lists and reference values as the active release has them; else the newest. */
  readonly content?: 'newest' | 'active';
}

/** Where nothing else is said: 2 % at random, points and score as the starter rules expect them. */
export const defaultPolicy: SelectionPolicy = {
  randomRate: 0.02,
  points: { red: 100, yellow: 50 },
  score: { red: 0.6, yellow: 0.4 },
  seed: 'tidewaiter',
};

@Injectable()
export class ReleasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly active: ActiveRelease,
  ) {}

  /**
   * Drafts a release of the newest revisions, lists and reference values.
   * @throws DomainError invalidRules
   */
  async create(wanted: NewRelease, actor: Actor): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('tidewaiter releases'))`);
      const base = await manager.findOneBy(ReleaseRow, { state: 'active' });
      const parts = await this.partsFor(manager, wanted, base);
      refuseFaults(await contentOf(manager, parts));
      const [{ next }] = await manager.query<[{ next: number }]>(
        'SELECT coalesce(max(number), 0) + 1 AS next FROM releases',
      );
      const row: ReleaseRow = {
        id: newId('rel'),
        number: next,
        title: wanted.title,
        reason: wanted.reason,
        state: 'draft',
        digest: null,
        authors: await this.authorsOf(manager, parts, base),
        content: parts,
        evidence: wanted.cited === undefined ? {} : await evidenceOf(manager, wanted.cited),
        baseId: base?.id ?? null,
        createdBy: actor.name,
        createdAt: this.clock.now(),
        proposedBy: null,
        approvedBy: null,
        activatedAt: null,
        endedAt: null,
      };
      await manager.insert(ReleaseRow, row);
      await this.record(manager, row, { command: 'create', actor });
      return row.id;
    });
  }

  /**
   * Attaches a candidate of a finished simulation to a draft.
   * @throws DomainError notFound, conflict where the release is no draft or the simulation has not finished
   */
  async attach(id: string, cited: CandidateKey, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await lockedRelease(manager, id);
      if (row.state !== 'draft')
        throw new DomainError('conflict', 'Evidence belongs to a draft; this is proposed already.');
      row.evidence = await evidenceOf(manager, cited);
      await manager.save(ReleaseRow, row);
      await this.record(manager, row, {
        command: 'attach',
        actor,
        reason: cited.candidate === 1 ? cited.id : `${cited.id} ${cited.candidate}`,
      });
    });
  }

  /**
   * Advances a release, and with it the one it takes the place of.
   * @throws DomainError notFound, conflict, sameAuthor, digestChanged, invalidRules
   */
  async command(id: string, command: PersonCommand, by: { actor: Actor; reason: string | undefined }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('tidewaiter releases'))`);
      const row = await lockedRelease(manager, id);
      if (command === 'activate') await this.supersedeActive(manager, by.actor);
      await this.apply(manager, row, await this.commandOn(manager, row, { command, by: by.actor }));
      await this.record(manager, row, { command, actor: by.actor, reason: by.reason });
      if (command === 'rollBack') await this.restoreBase(manager, row, by.actor);
      if (command === 'activate' || command === 'rollBack')
        await manager.query('SELECT pg_notify($1, $2)', [releaseChannel, id]);
    });
    if (command === 'activate' || command === 'rollBack') await this.active.reload();
  }

  private async partsFor(manager: EntityManager, wanted: NewRelease, base: ReleaseRow | null): Promise<ReleaseParts> {
    const modelId = wanted.modelId === undefined ? base?.content.modelId : (wanted.modelId ?? undefined);
    if (modelId !== undefined) await refuseRetired(manager, modelId);
    const { modelId: _, ...active } = base?.content ?? {};
    return {
      ...(wanted.content === 'active' && base ? (active as ReleaseParts) : await newestParts(manager)),
      ...(modelId !== undefined && { modelId }),
      policy:
        wanted.content === 'active' && base ? base.content.policy : await this.policyFor(manager, wanted.policy, base),
    };
  }

  /** What is asked for, with the capacities written down where it says nothing of them. */
  private policyFor(
    manager: EntityManager,
    wanted: SelectionPolicy | undefined,
    base: ReleaseRow | null,
  ): Promise<SelectionPolicy> {
    const { capacities: _, ...policy } = base?.content.policy ?? defaultPolicy;
    return withCapacities(manager, wanted ?? policy);
  }

  private async authorsOf(manager: EntityManager, parts: ReleaseParts, base: ReleaseRow | null): Promise<string[]> {
    const authors = await authorsSince(manager, parts, base?.content);
    const ofCapacities = await capacityAuthors(manager, parts.policy, base?.content.policy);
    return [...new Set([...authors, ...ofCapacities])].sort();
  }

  private async commandOn(
    manager: EntityManager,
    row: ReleaseRow,
    { command, by }: { command: PersonCommand; by: Actor },
  ): Promise<ReleaseCommand> {
    if (command === 'reject' || command === 'withdraw' || command === 'rollBack') return { kind: command, by: by.name };
    const content = await contentOf(manager, row.content);
    if (command === 'propose') {
      refuseFaults(content);
      row.evidence = { ...row.evidence, cases: await caseFigures(manager, content) };
      row.proposedBy = by.name;
    }
    return { kind: command, by: by.name, digest: releaseDigest(content, row.evidence) };
  }

  private async apply(manager: EntityManager, row: ReleaseRow, command: ReleaseCommand): Promise<void> {
    const { digest, approvedBy, ...standing } = row;
    const advanced = advance(
      { ...standing, ...(digest !== null && { digest }), ...(approvedBy !== null && { approvedBy }) },
      command,
    );
    if ('problem' in advanced) throw new DomainError(advanced.problem, refusals[advanced.problem](row, command));
    const { release } = advanced;
    row.state = release.state;
    row.authors = [...release.authors];
    row.digest = release.digest ?? null;
    row.approvedBy = release.approvedBy ?? null;
    if (row.state === 'active') row.activatedAt = this.clock.now();
    row.endedAt = row.state === 'superseded' || row.state === 'rolledBack' ? this.clock.now() : null;
    await manager.save(ReleaseRow, row);
  }

  private async supersedeActive(manager: EntityManager, actor: Actor): Promise<void> {
    const old = await manager.findOne(ReleaseRow, { where: { state: 'active' }, lock: { mode: 'pessimistic_write' } });
    if (old === null) return;
    await this.apply(manager, old, { kind: 'supersede' });
    await this.record(manager, old, { command: 'supersede', actor });
  }

  /** After a roll back the release that was active before decides again. */
  private async restoreBase(manager: EntityManager, row: ReleaseRow, actor: Actor): Promise<void> {
    const previous = await manager.findOne(ReleaseRow, {
      where: { state: 'superseded' },
      order: { endedAt: 'DESC', number: 'DESC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (previous === null) return;
    const digest = releaseDigest(await contentOf(manager, previous.content), previous.evidence);
    await this.apply(manager, previous, { kind: 'restore', digest });
    await this.record(manager, previous, { command: 'restore', actor, reason: `Release ${row.number} rolled back` });
  }

  private async record(
    manager: EntityManager,
    row: ReleaseRow,
    event: { command: string; actor: Actor; reason?: string | undefined },
  ): Promise<void> {
    await manager.insert(ReleaseEventRow, {
      releaseId: row.id,
      command: event.command,
      actor: event.actor.name,
      at: this.clock.now(),
      reason: event.reason ?? null,
    });
    await this.audit.append(manager, event.actor, {
      action: `release.${event.command}`,
      subject: `release ${row.number}`,
      details: { releaseId: row.id, digest: row.digest, ...(event.reason !== undefined && { reason: event.reason }) },
    });
  }
}

const refusals = {
  conflict: (row: ReleaseRow, command: ReleaseCommand) =>
    `Release ${row.number} is ${row.state}; ${command.kind} is not possible from there.`,
  sameAuthor: (row: ReleaseRow) =>
    `Release ${row.number} carries your own work (authors: ${row.authors.join(', ')}); somebody else has to approve it.`,
  digestChanged: (row: ReleaseRow) =>
    `The content of release ${row.number} is not what was proposed: propose it again.`,
} as const;

async function lockedRelease(manager: EntityManager, id: string): Promise<ReleaseRow> {
  const row = await manager.findOne(ReleaseRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (row === null) throw new DomainError('notFound', `There is no release ${id}.`);
  return row;
}

async function refuseRetired(manager: EntityManager, modelId: string): Promise<void> {
  const model = await manager.findOne(ModelRow, { where: { id: modelId }, select: { name: true, retired: true } });
  if (model === null) throw new DomainError('notFound', `There is no model ${modelId}.`);
  if (model.retired) throw new DomainError('conflict', `The model ${model.name} is retired.`);
}

function refuseFaults(content: ReleaseContent): void {
  const { release, diagnostics } = prepareRelease(content);
  if (release !== undefined) return;
  const errors = diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error');
  throw new DomainError('invalidRules', `${errors.length} error(s) in the rules; open the Rules page to mend them.`, {
    errors: errors.slice(0, 50).map(({ ruleSetId, diagnostic }) => ({
      pointer: `/ruleSets/${ruleSetId}/${diagnostic.ruleId ?? diagnostic.factName ?? ''}`,
      code: diagnostic.code,
      message: diagnostic.message,
    })),
  });
}
