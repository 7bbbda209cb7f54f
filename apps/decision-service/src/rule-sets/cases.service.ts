import { Injectable } from '@nestjs/common';
import type { AnswerOf, createCase, Received, runCases } from '@tidewaiter/contracts';
import { declarationSubsetSchema } from '@tidewaiter/declaration';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { examineCases, runCase } from '@tidewaiter/decision';
import type { Examination } from '@tidewaiter/decision';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { pointerOf } from '../http/json-pointer.js';
import { newId } from '../new-id.js';
import { defaultPolicy } from '../releases/releases.service.js';
import { caseList, caseView } from './cases.queries.js';
import { draftContent, prepareDrafts } from './draft-content.queries.js';
import { RuleCaseRow } from './rule-case.entity.js';
import { ruleSetById } from './rule-sets.queries.js';

/** Saves and runs cases. */
@Injectable()
export class CasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError notFound, invalidRequest where the declaration is not part of one */
  async add(ruleSetId: string, wanted: Received<typeof createCase>['body'], actor: Actor): Promise<RuleCaseRow> {
    const row: RuleCaseRow = {
      id: newId('case'),
      ruleSetId,
      ruleId: wanted.ruleId,
      name: wanted.name,
      declaration: subsetOf(wanted.declaration),
      expect: wanted.expect,
      createdAt: this.clock.now(),
      createdBy: actor.name,
    };
    await this.dataSource.transaction(async (manager) => {
      await ruleSetById(manager, ruleSetId);
      await manager.insert(RuleCaseRow, row as object);
      await this.audit.append(manager, actor, { action: 'case.added', subject: row.ruleId, details: { id: row.id } });
    });
    return row;
  }

  /** @throws DomainError notFound */
  async remove(ruleSetId: string, id: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const row = await manager.findOneBy(RuleCaseRow, { id, ruleSetId });
      if (!row) throw new DomainError('notFound', `There is no case ${id} in ${ruleSetId}.`);
      await manager.delete(RuleCaseRow, { id });
      await this.audit.append(manager, actor, { action: 'case.removed', subject: row.ruleId, details: { id } });
    });
  }

  /** Runs the cases of a rule set, or of one rule, against the drafts as they are. */
  async run(
    ruleSetId: string,
    { ruleId, measure }: Received<typeof runCases>['body'],
  ): Promise<AnswerOf<typeof runCases>> {
    const { manager } = this.dataSource;
    const { release } = prepareDrafts(await draftContent(manager, { policy: defaultPolicy }));
    const cases = await caseList(manager, ruleSetId, ruleId);
    const items = cases.map((row) => {
      const outcome = release ? runCase(release, row) : { passed: false, hits: false, known: false };
      const { known, ...rest } = outcome;
      const message = known ? {} : { message: `The drafts have no sound rule ${row.ruleId}.` };
      return { case: caseView(row), ...rest, ...message };
    });
    if (!measure || !release) return { items };
    const ruleIds = ruleId === undefined ? [...new Set(cases.map((row) => row.ruleId))] : [ruleId];
    return { items, examinations: ruleIds.flatMap((id) => examinationView(examineCases(release, id, cases))) };
  }
}

function examinationView(examination: Examination | undefined): NonNullable<AnswerOf<typeof runCases>['examinations']> {
  if (examination === undefined) return [];
  const { ruleId, coverage, mutation, suggestions } = examination;
  return [
    {
      ruleId,
      coverage: { share: coverage.share, leaves: [...coverage.leaves] },
      mutation,
      suggestions: suggestions.map((one) => ({ ...one, declaration: { ...one.declaration } })),
    },
  ];
}

function subsetOf(declaration: unknown): DeclarationSubset {
  const parsed = declarationSubsetSchema.safeParse(declaration);
  if (parsed.success) return parsed.data;
  throw new DomainError('invalidRequest', 'The declaration of the case is not valid.', {
    errors: parsed.error.issues.map(({ path, code, message }) => ({
      pointer: pointerOf(['declaration', ...path]),
      code,
      message,
    })),
  });
}
