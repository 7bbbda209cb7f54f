import { Injectable } from '@nestjs/common';
import type { createRuleSet, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { expectVersion } from '../http/version-tag.js';
import { newId } from '../new-id.js';
import { sha256 } from '../sha256.js';
import { surroundingsOf } from './definitions.queries.js';
import { mergeRules } from './merge-rules.js';
import type { Merged } from './merge-rules.js';
import { diagnosticsOf, refuseErrors } from './rule-diagnostics.js';
import { DraftRow, RevisionRow, RuleSetRow } from './rule-set.entity.js';
import { draftView } from './rule-sets.queries.js';

/** Edits drafts and freezes them as revisions. */
@Injectable()
export class RuleSetsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError conflict where the id is taken */
  async create(wanted: Received<typeof createRuleSet>['body'], actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (await manager.existsBy(RuleSetRow, { id: wanted.id })) {
        throw new DomainError('conflict', `There is already a rule set ${wanted.id}.`);
      }
      const now = this.clock.now();
      await manager.insert(RuleSetRow, { ...wanted, createdAt: now });
      await manager.insert(DraftRow, {
        ruleSetId: wanted.id,
        text: '',
        version: 1,
        updatedAt: now,
        updatedBy: actor.name,
        authors: [],
      });
      await this.audit.append(manager, actor, { action: 'ruleSet.created', subject: wanted.id });
    });
  }

  /**
   * Saves a draft, faults and all; the same text again changes nothing.
   * @throws DomainError notFound, versionChanged
   */
  async save(ruleSetId: string, edit: { text: string; version: number }, actor: Actor): Promise<DraftRow> {
    return this.dataSource.transaction(async (manager) => {
      const draft = await lockedDraft(manager, ruleSetId);
      if (draft.version !== edit.version) {
        expectVersion(edit.version, draft.version, await draftView(manager, draft));
      }
      return this.write(manager, draft, { text: edit.text, actor });
    });
  }

  /** @throws DomainError notFound, invalidRules, conflict */
  async merge(
    ruleSetId: string,
    content: { readonly content: string; readonly replace: boolean },
    actor: Actor,
  ): Promise<{ draft: DraftRow; merged: Merged }> {
    return this.dataSource.transaction(async (manager) => {
      const draft = await lockedDraft(manager, ruleSetId);
      const merged = mergeRules(draft.text, content.content, content.replace ? 'replace' : 'add');
      return { draft: await this.write(manager, draft, { text: merged.text, actor }), merged };
    });
  }

  /**
   * Freezes the draft.
   * @throws DomainError notFound, invalidRules, conflict where nothing changed since the newest revision
   */
  async commit(ruleSetId: string, message: string, actor: Actor): Promise<RevisionRow> {
    return this.dataSource.transaction(async (manager) => {
      const draft = await lockedDraft(manager, ruleSetId);
      const newest = await manager.findOne(RevisionRow, { where: { ruleSetId }, order: { number: 'DESC' } });
      if (newest?.text === draft.text) {
        throw new DomainError('conflict', `The draft is the same as revision ${newest.number}.`);
      }
      refuseErrors(diagnosticsOf(draft.text, await surroundingsOf(manager, ruleSetId)));
      const revision: RevisionRow = {
        id: newId('rev'),
        ruleSetId,
        number: (newest?.number ?? 0) + 1,
        digest: sha256(draft.text),
        message,
        committedAt: this.clock.now(),
        committedBy: actor.name,
        authors: [...new Set([...draft.authors, actor.name])].sort(),
        text: draft.text,
      };
      await manager.insert(RevisionRow, revision);
      await manager.update(DraftRow, { ruleSetId }, { authors: [] });
      await this.audit.append(manager, actor, {
        action: 'revision.committed',
        subject: ruleSetId,
        details: { revisionId: revision.id, number: revision.number, digest: revision.digest, message },
      });
      return revision;
    });
  }

  /** Writes a draft that is locked; the same text again changes nothing. */
  async write(
    manager: EntityManager,
    draft: DraftRow,
    { text, actor }: { text: string; actor: Actor },
  ): Promise<DraftRow> {
    if (text === draft.text) return draft;
    const saved: DraftRow = {
      ruleSetId: draft.ruleSetId,
      text,
      version: draft.version + 1,
      updatedAt: this.clock.now(),
      updatedBy: actor.name,
      authors: [...new Set([...draft.authors, actor.name])].sort(),
    };
    await manager.update(DraftRow, { ruleSetId: draft.ruleSetId }, saved);
    await this.audit.append(manager, actor, {
      action: 'draft.saved',
      subject: draft.ruleSetId,
      details: { version: saved.version, digest: sha256(text) },
    });
    return saved;
  }
}

/** The main draft, nobody else's until the transaction ends. @throws DomainError notFound */
export async function lockedDraft(manager: EntityManager, ruleSetId: string): Promise<DraftRow> {
  const draft = await manager.findOne(DraftRow, { where: { ruleSetId }, lock: { mode: 'pessimistic_write' } });
  if (!draft) throw new DomainError('notFound', `There is no rule set ${ruleSetId}.`);
  return draft;
}
