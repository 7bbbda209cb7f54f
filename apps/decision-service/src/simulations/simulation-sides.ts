import { prepareRelease } from '@tidewaiter/decision';
import type { ReleaseContent, SelectionPolicy } from '@tidewaiter/decision';
import { printRule, type CheckedRule } from '@tidewaiter/rule-language';
import type { SimulatedRelease } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { contentOf } from '../releases/release-content.queries.js';
import { releaseDigest } from '../releases/release-library.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { defaultPolicy } from '../releases/releases.service.js';
import { withCapacities } from '../offices/written-capacities.js';
import { draftContent } from '../rule-sets/draft-content.queries.js';

/** A side of a simulation and what people call it. */
export interface Side {
  readonly label: string;
  readonly content: ReleaseContent;
}

/** What a person chose to try; absent members are as the active release has them. */
export interface CandidateChoice {
  readonly candidate: 'drafts' | { readonly releaseId: string };
  readonly policy?: SelectionPolicy | undefined;
  /** `null`: without a model. */
  readonly modelId?: string | null | undefined;
}

async function releaseRow(manager: EntityManager, id: string): Promise<ReleaseRow> {
  const row = await manager.findOneBy(ReleaseRow, { id });
  if (!row) throw new DomainError('notFound', `There is no release ${id}.`);
  return row;
}

/**
 * What it is compared with: the active release, another one, or nothing.
 * @param releaseId `undefined`: the active one; `null`: none
 */
export async function baselineSide(
  manager: EntityManager,
  releaseId: string | null | undefined,
): Promise<Side | undefined> {
  if (releaseId === null) return undefined;
  const row =
    releaseId === undefined
      ? await manager.findOneBy(ReleaseRow, { state: 'active' })
      : await releaseRow(manager, releaseId);
  return row ? { label: `Release ${row.number}`, content: await contentOf(manager, row.content) } : undefined;
}

/** What is tried. @throws DomainError notFound */
export async function candidateSide(manager: EntityManager, choice: CandidateChoice): Promise<Side> {
  const { candidate, modelId } = choice;
  const base =
    candidate === 'drafts'
      ? await manager.findOneBy(ReleaseRow, { state: 'active' })
      : await releaseRow(manager, candidate.releaseId);
  const chosen = {
    policy: await policyOf(manager, choice, base?.content.policy),
    modelId: modelId === undefined ? base?.content.modelId : (modelId ?? undefined),
  };
  if (candidate === 'drafts') {
    return { label: 'Drafts', content: await draftContent(manager, chosen) };
  }
  const row = await releaseRow(manager, candidate.releaseId);
  const { modelId: _, ...parts } = row.content;
  const { modelId: model, policy: selection } = chosen;
  return {
    label: `Release ${row.number}`,
    content: await contentOf(manager, { ...parts, policy: selection, ...(model !== undefined && { modelId: model }) }),
  };
}

/** A release is tried as it is; anything else with what is written down for the offices now. */
async function policyOf(
  manager: EntityManager,
  { candidate, policy }: CandidateChoice,
  ofBase: SelectionPolicy | undefined,
): Promise<SelectionPolicy> {
  if (policy !== undefined) return withCapacities(manager, policy);
  if (ofBase !== undefined && candidate !== 'drafts') return ofBase;
  const { capacities: _, ...rest } = ofBase ?? defaultPolicy;
  return withCapacities(manager, rest);
}

/** A side ready to run. @throws DomainError invalidRules */
export function simulated({ label, content }: Side): SimulatedRelease {
  const { release, diagnostics } = prepareRelease(content);
  if (!release) {
    const errors = diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error');
    throw new DomainError('invalidRules', `${label}: ${errors.length} error(s) in the rules.`, {
      errors: errors.slice(0, 50).map(({ ruleSetId, diagnostic }) => ({
        pointer: `/ruleSets/${ruleSetId}/${diagnostic.ruleId ?? diagnostic.factName ?? ''}`,
        code: diagnostic.code,
        message: diagnostic.message,
      })),
    });
  }
  return { release, digest: releaseDigest(content, {}), modelDigest: content.model?.digest };
}

/** The rule with its derived facts written out: another definition makes it another rule. */
function wholeText({ rule, condition }: CheckedRule): string {
  return printRule({ ...rule, condition });
}

/** Ids of the rules that both sides have with different texts. */
export function changedRules(baseline: SimulatedRelease | undefined, candidate: SimulatedRelease): Set<string> {
  const before = new Map(baseline?.release.rules.map(({ checked }) => [checked.rule.ruleId, wholeText(checked)]));
  const changed = candidate.release.rules.filter(({ checked }) => {
    const text = before.get(checked.rule.ruleId);
    return text !== undefined && text !== wholeText(checked);
  });
  return new Set(changed.map(({ checked }) => checked.rule.ruleId));
}
