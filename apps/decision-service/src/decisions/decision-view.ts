import type { AnswerOf, createDecision, getDecision, Permission } from '@tidewaiter/contracts';
import type { Rule } from '@tidewaiter/rule-language';
import type { Language } from '@tidewaiter/rule-language';
import type { LoadedRelease } from '../releases/release-library.js';
import type { DecisionRow, StoredHit } from './decision.entity.js';

export type DecisionView = AnswerOf<typeof createDecision>;

export interface Reader {
  readonly permissions: ReadonlySet<Permission>;
  readonly locale: Language;
  /** Hits are left out for a caller that asked for no trace. */
  readonly hits: 'shown' | 'hidden';
}

type Viewed = Omit<DecisionRow, 'sequence' | 'declaration'>;

/**
 * A decision as its reader may see it: everybody gets lane, controls and agencies; hits, points, score and selection need
 * `decisions:explain`, since an inspector must not know criteria.
 */
export function decisionView(row: Viewed, release: LoadedRelease, reader: Reader): DecisionView {
  return {
    id: row.id,
    reference: row.reference,
    lane: row.lane,
    cause: row.cause,
    mode: row.mode,
    controls: row.controls.map((code) => ({ code, text: controlText(release, code, reader.locale) })),
    agencies: [...row.agencies],
    ...(reader.permissions.has('decisions:explain') && explained(row, release, reader)),
    release: { number: row.releaseNumber, digest: row.releaseDigest },
    decidedAt: row.decidedAt.toISOString(),
    timing: { totalMs: row.totalMs },
  };
}

/** The profile facts a decision was made with, where there are any. */
export function profilesView({ profiles }: Viewed): Pick<AnswerOf<typeof getDecision>, 'profiles'> {
  if (profiles === null) return {};
  return { profiles: { header: { ...profiles.header }, items: (profiles.items ?? []).map((item) => ({ ...item })) } };
}

function explained(row: Viewed, release: LoadedRelease, reader: Reader): Partial<DecisionView> {
  return {
    points: row.points,
    ...(reader.hits === 'shown' && { hits: row.hits.map((hit) => hitView(hit, release, reader.locale)) }),
    ...(row.score !== null && { score: row.score }),
    selection: selectionView(row),
  };
}

function selectionView({ draw, probability, randomRate, room }: Viewed): DecisionView['selection'] {
  const { capacity, rank } = room ?? {};
  return {
    draw,
    randomRate,
    probability,
    ...(rank !== undefined && { rank }),
    ...(capacity !== undefined && { capacity }),
  };
}

function controlText(release: LoadedRelease, code: string, locale: Language): string {
  return release.prepared.controls.get(code)?.label[locale] ?? code.replaceAll('_', ' ');
}

function hitView(hit: StoredHit, release: LoadedRelease, locale: Language): NonNullable<DecisionView['hits']>[number] {
  const rule = release.prepared.rules.find(({ checked }) => checked.rule.ruleId === hit.ruleId)?.checked.rule;
  const reason = rule?.outcome.reason;
  return {
    ...hit,
    items: [...hit.items],
    name: rule?.name ?? hit.ruleId,
    ...(rule && reason && { reason: { code: reason.code, text: reasonText(rule, locale) } }),
  };
}

/** What the officer reads: the rule's text in their language, else the reason as written, else the rule's name. */
function reasonText(rule: Rule, locale: Language): string {
  return rule.meta.text[locale] ?? rule.outcome.reason?.text ?? rule.name;
}
