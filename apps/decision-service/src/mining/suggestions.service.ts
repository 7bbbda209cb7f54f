import { Injectable } from '@nestjs/common';
import { parse, printCondition } from '@tidewaiter/rule-language';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import { RuleSetsService } from '../rule-sets/rule-sets.service.js';
import { sha256 } from '../sha256.js';
import { SuggestionRow, type FoundSuggestion, type SuggestionView } from './suggestion.entity.js';
import { suggestionView } from './suggestions.queries.js';

/** Keeps suggested rules and what people made of them. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly ruleSets: RuleSetsService,
  ) {}

  /**
   * Puts what a search found in the place of what the searches before left open. A rule that somebody took up or put aside
   * stays decided.
   */
  async keep(jobId: string, found: readonly FoundSuggestion[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`DELETE FROM suggestions WHERE state = 'open'`);
      for (const [index, suggestion] of found.entries()) {
        const row: SuggestionRow = {
          id: newId('sug'),
          textDigest: digestOf(suggestion.text),
          jobId,
          rank: index + 1,
          suggestion,
          state: 'open',
          foundAt: this.clock.now(),
          decidedBy: null,
          decidedAt: null,
          reason: null,
          ruleSetId: null,
        };
        await manager
          .createQueryBuilder()
          .insert()
          .into(SuggestionRow)
          .values(row as object)
          .orIgnore()
          .execute();
      }
    });
  }

  /**
   * Adds the rule to the main draft of a rule set, as an edit of this person.
   * @throws DomainError notFound, invalidRules; conflict where it is decided already, or the draft has a rule of that id
   */
  async draft(id: string, ruleSetId: string, actor: Actor): Promise<{ ruleSetId: string; ruleId: string }> {
    return this.dataSource.transaction(async (manager) => {
      const row = await lockedOpen(manager, id);
      const { ruleId, text } = row.suggestion;
      // In a transaction of its own: if deciding fails afterwards the draft keeps the rule, and nothing is lost.
      await this.ruleSets.merge(ruleSetId, { content: text, replace: false }, actor);
      await this.decide(manager, row, { state: 'drafted', ruleSetId, by: actor });
      await this.audit.append(manager, actor, {
        action: 'suggestion.drafted',
        subject: ruleSetId,
        details: { suggestionId: id, ruleId },
      });
      return { ruleSetId, ruleId };
    });
  }

  /** @throws DomainError notFound; conflict where it is decided already */
  async dismiss(id: string, reason: string, actor: Actor): Promise<SuggestionView> {
    return this.dataSource.transaction(async (manager) => {
      const row = await lockedOpen(manager, id);
      const decided = await this.decide(manager, row, { state: 'dismissed', reason, by: actor });
      await this.audit.append(manager, actor, {
        action: 'suggestion.dismissed',
        subject: row.suggestion.ruleId,
        details: { suggestionId: id, reason },
      });
      return suggestionView(decided);
    });
  }

  private async decide(
    manager: EntityManager,
    row: SuggestionRow,
    { by, ...change }: Partial<Pick<SuggestionRow, 'state' | 'reason' | 'ruleSetId'>> & { readonly by: Actor },
  ): Promise<SuggestionRow> {
    const decided = { ...row, ...change, decidedBy: by.name, decidedAt: this.clock.now() };
    const { state, reason, ruleSetId, decidedBy, decidedAt } = decided;
    await manager.update(SuggestionRow, { id: row.id }, { state, reason, ruleSetId, decidedBy, decidedAt });
    return decided;
  }
}

/** By what the rule asks, not by what it is called: a search that runs again numbers its rules anew. */
function digestOf(text: string): string {
  const { rules } = parse(text).document;
  return sha256(rules.length === 0 ? text : rules.map(({ condition }) => printCondition(condition)).join('\n'));
}

async function lockedOpen(manager: EntityManager, id: string): Promise<SuggestionRow> {
  const row = await manager.findOne(SuggestionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw new DomainError('notFound', `There is no suggestion ${id}; a newer search may have replaced it.`);
  if (row.state === 'open') return row;
  throw new DomainError('conflict', `This suggestion was decided by ${row.decidedBy ?? 'somebody'} already.`);
}
