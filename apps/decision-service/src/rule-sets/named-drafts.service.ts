import { Injectable } from '@nestjs/common';
import type { AnswerOf, createDraft, mergeDraft, Received } from '@tidewaiter/contracts';
import { mergeDocuments } from '@tidewaiter/rule-diff';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { expectVersion } from '../http/version-tag.js';
import { sha256 } from '../sha256.js';
import { NamedDraftRow } from './named-draft.entity.js';
import { anyDraft, countChanges, mainDraft, namedDraftView } from './named-drafts.queries.js';
import { diagnosticView, diagnosticsOf } from './rule-diagnostics.js';
import { surroundingsOf } from './definitions.queries.js';
import { revisionById } from './rule-sets.queries.js';
import { RuleSetsService, lockedDraft } from './rule-sets.service.js';

interface DraftId {
  readonly id: string;
  readonly name: string;
}

/** Begins, edits and merges the drafts beside the main one. */
@Injectable()
export class NamedDraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /** @throws DomainError notFound, conflict where the name is taken */
  async create(ruleSetId: string, wanted: Received<typeof createDraft>['body'], actor: Actor): Promise<NamedDraftRow> {
    return this.dataSource.transaction(async (manager) => {
      const main = await lockedDraft(manager, ruleSetId);
      await refuseTaken(manager, { id: ruleSetId, name: wanted.name });
      const baseText = wanted.from === mainDraft ? main.text : await revisionText(manager, ruleSetId, wanted.from);
      const now = this.clock.now();
      const row: NamedDraftRow = {
        ruleSetId,
        name: wanted.name,
        baseText,
        text: wanted.text ?? baseText,
        version: 1,
        createdAt: now,
        createdBy: actor.name,
        updatedAt: now,
        updatedBy: actor.name,
        // Who wrote what is not yet in a revision stays its author.
        authors: withAuthor(wanted.from === mainDraft ? main.authors : [], actor),
      };
      await manager.insert(NamedDraftRow, row);
      const details = { name: row.name, from: wanted.from, digest: sha256(row.text) };
      await this.audit.append(manager, actor, { action: 'draft.created', subject: ruleSetId, details });
      return row;
    });
  }

  /** Saves a draft, the main one too, faults and all. @throws DomainError notFound, versionChanged */
  async save(draft: DraftId, edit: { text: string; version: number }, actor: Actor): Promise<number> {
    if (draft.name === mainDraft) return (await this.ruleSets.save(draft.id, edit, actor)).version;
    return this.dataSource.transaction(async (manager) => {
      const row = await lockedNamed(manager, draft);
      if (row.version !== edit.version) {
        expectVersion(edit.version, row.version, await namedDraftView(manager, row));
      }
      if (row.text === edit.text) return row.version;
      const version = row.version + 1;
      await manager.update(NamedDraftRow, keyOf(draft), {
        text: edit.text,
        version,
        updatedAt: this.clock.now(),
        updatedBy: actor.name,
        authors: withAuthor(row.authors, actor),
      });
      const details = { name: row.name, version, digest: sha256(edit.text) };
      await this.audit.append(manager, actor, { action: 'draft.saved', subject: draft.id, details });
      return version;
    });
  }

  /** @throws DomainError notFound, conflict where the name is taken, or for the main draft */
  async rename(draft: DraftId, name: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await lockedNamed(manager, draft);
      if (row.name === name) return;
      await refuseTaken(manager, { id: draft.id, name });
      await manager.update(NamedDraftRow, keyOf(draft), { name });
      const details = { from: draft.name, to: name };
      await this.audit.append(manager, actor, { action: 'draft.renamed', subject: draft.id, details });
    });
  }

  /** @throws DomainError notFound, conflict for the main draft */
  async remove(draft: DraftId, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await lockedNamed(manager, draft);
      await manager.delete(NamedDraftRow, keyOf(draft));
      const details = { name: row.name, version: row.version, digest: sha256(row.text) };
      await this.audit.append(manager, actor, { action: 'draft.deleted', subject: draft.id, details });
    });
  }

  /**
   * Merges a named draft into the main one. Saves only when every conflict has an answer; then both are the merged text.
   * @throws DomainError notFound, versionChanged, conflict for the main draft
   */
  async merge(
    draft: DraftId,
    wish: Received<typeof mergeDraft>['body'],
    actor: Actor,
  ): Promise<AnswerOf<typeof mergeDraft>> {
    return this.dataSource.transaction(async (manager) => {
      const main = await lockedDraft(manager, draft.id);
      const row = await lockedNamed(manager, draft);
      if (wish.versions && wish.versions.main !== main.version) {
        expectVersion(wish.versions.main, main.version, await anyDraft(manager, draft.id, mainDraft));
      }
      if (wish.versions && wish.versions.draft !== row.version) {
        expectVersion(wish.versions.draft, row.version, await namedDraftView(manager, row));
      }
      const texts = { base: row.baseText, mine: row.text, theirs: main.text };
      const { text, conflicts } = mergeDocuments(texts, wish.resolutions);
      const answer = {
        text,
        conflicts: [...conflicts],
        changes: countChanges(main.text, text),
        diagnostics: diagnosticsOf(text, await surroundingsOf(manager, draft.id)).map(diagnosticView),
      };
      if (wish.preview || conflicts.length > 0) {
        return { merged: false, ...answer, versions: { main: main.version, draft: row.version } };
      }
      const versions = await this.writeMerged(manager, { main, row, text, resolutions: wish.resolutions }, actor);
      return { merged: true, ...answer, versions };
    });
  }

  private async writeMerged(
    manager: EntityManager,
    { main, row, text, resolutions }: Merge,
    actor: Actor,
  ): Promise<{ main: number; draft: number }> {
    const authors = [...main.authors, ...row.authors];
    const saved = await this.ruleSets.write(manager, { ...main, authors }, { text, actor });
    const version = row.version + 1;
    await manager.update(NamedDraftRow, keyOf({ id: row.ruleSetId, name: row.name }), {
      baseText: text,
      text,
      version,
      updatedAt: this.clock.now(),
      updatedBy: actor.name,
    });
    const details = { name: row.name, digest: sha256(text), resolutions };
    await this.audit.append(manager, actor, { action: 'draft.merged', subject: row.ruleSetId, details });
    return { main: saved.version, draft: version };
  }
}

interface Merge {
  readonly main: Awaited<ReturnType<typeof lockedDraft>>;
  readonly row: NamedDraftRow;
  readonly text: string;
  readonly resolutions: Received<typeof mergeDraft>['body']['resolutions'];
}

function keyOf({ id, name }: DraftId) {
  return { ruleSetId: id, name };
}

function withAuthor(authors: readonly string[], actor: Actor): string[] {
  return [...new Set([...authors, actor.name])].sort();
}

async function lockedNamed(manager: EntityManager, draft: DraftId): Promise<NamedDraftRow> {
  if (draft.name === mainDraft) throw new DomainError('conflict', 'The main draft has no other name and stays.');
  const row = await manager.findOne(NamedDraftRow, { where: keyOf(draft), lock: { mode: 'pessimistic_write' } });
  if (!row) throw new DomainError('notFound', `There is no draft ${draft.name} of ${draft.id}.`);
  return row;
}

async function refuseTaken(manager: EntityManager, draft: DraftId): Promise<void> {
  if (draft.name === mainDraft || (await manager.existsBy(NamedDraftRow, keyOf(draft)))) {
    throw new DomainError('conflict', `There is already a draft ${draft.name} of ${draft.id}.`);
  }
}

async function revisionText(manager: EntityManager, ruleSetId: string, id: string): Promise<string> {
  const revision = await revisionById(manager, id);
  if (revision.ruleSetId === ruleSetId) return revision.text;
  throw new DomainError('notFound', `There is no revision ${id} of ${ruleSetId}.`);
}
