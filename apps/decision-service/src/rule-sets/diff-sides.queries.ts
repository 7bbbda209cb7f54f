import type { AnswerOf, compareTexts } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { contentOf } from '../releases/release-content.queries.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { mainDraft, namedDraftRow } from './named-drafts.queries.js';
import { DraftRow } from './rule-set.entity.js';
import { revisionById } from './rule-sets.queries.js';

/** One side of a comparison with its text. */
export interface DiffSide {
  readonly side: AnswerOf<typeof compareTexts>['from'];
  readonly text: string;
}

/** @throws DomainError notFound */
export async function diffSide(manager: EntityManager, id: string): Promise<DiffSide> {
  if (id === 'none') return { side: { id, kind: 'none' }, text: '' };
  if (id.startsWith('draft:')) return draftSide(manager, id);
  if (id.startsWith('release:')) return releaseSide(manager, id);
  const { ruleSetId, number, text } = await revisionById(manager, id);
  return { side: { id, kind: 'revision', ruleSetId, number }, text };
}

async function draftSide(manager: EntityManager, id: string): Promise<DiffSide> {
  const [ruleSetId = '', name = mainDraft] = id.slice('draft:'.length).split('/');
  const side = { id, kind: 'draft', ruleSetId, name } as const;
  if (name !== mainDraft) return { side, text: (await namedDraftRow(manager, ruleSetId, name)).text };
  const draft = await manager.findOneBy(DraftRow, { ruleSetId });
  if (!draft) throw new DomainError('notFound', `There is no rule set ${ruleSetId}.`);
  return { side, text: draft.text };
}

/** The rules of every rule set of a release, in the order of the sets. */
async function releaseSide(manager: EntityManager, id: string): Promise<DiffSide> {
  const row = await manager.findOneBy(ReleaseRow, { id: id.slice('release:'.length) });
  if (!row) throw new DomainError('notFound', `There is no ${id.replace(':', ' ')}.`);
  const { ruleSets } = await contentOf(manager, row.content);
  const inOrder = ruleSets.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const text = inOrder.map((ruleSet) => `${ruleSet.text.trimEnd()}\n`).join('\n');
  return { side: { id, kind: 'release', number: row.number, name: row.title }, text };
}
