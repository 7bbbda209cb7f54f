import { createHash } from 'node:crypto';
import { vocabularyOf } from '@tidewaiter/declaration';
import { check, parse, spellText, type CheckedRuleSet, type Lane, type ListContents } from '@tidewaiter/rule-language';
import type { Candidate } from './candidate.js';

/** What a draft asks for when it hits. */
export interface DraftOutcome {
  readonly lane: Lane;
  readonly points: number;
}

const reason = {
  en: 'Drafted from past inspections; an indicator, not proof.',
  fr: 'Projet tiré des contrôles passés ; un indicateur, pas une preuve.',
  ar: 'مسودة مستخلصة من عمليات المعاينة السابقة؛ مؤشر وليست دليلاً.',
} as const;

const priceReason = {
  en: 'It goes by the declared value: an indicator, never proof and never a minimum price.',
  fr: 'Fondé sur la valeur déclarée : un indicateur, jamais une preuve ni un prix minimum.',
  ar: 'يستند إلى القيمة المصرح بها: مؤشر، وليس دليلاً ولا حداً أدنى للسعر.',
} as const;

/** Depends on the condition alone, so that mining again suggests the same rule under the same id. */
export function idOf(condition: string): string {
  return `MINED-${createHash('sha256').update(condition).digest('hex').slice(0, 8).toUpperCase()}`;
}

/** Text of the rule that a candidate would become. */
export function draftText({ condition, indicator, title }: Candidate, { lane, points }: DraftOutcome): string {
  const texts = indicator ? priceReason : reason;
  return [
    `rule ${idOf(condition)} ${spellText(title.en)}`,
    `when ${condition}`,
    `then lane ${lane}, points ${points}`,
    `because MINED ${spellText(reason.en)}`,
    `text en ${spellText(texts.en)}, fr ${spellText(texts.fr)}, ar ${spellText(texts.ar)}`,
    '',
  ].join('\n');
}

const unjudged: DraftOutcome = { lane: 'yellow', points: 0 };

/**
 * The candidates as rules that can be evaluated.
 * @throws Error when one of them is no rule of the language: a miner is at fault
 */
export function checkedDrafts(candidates: readonly Candidate[], lists: ListContents): CheckedRuleSet {
  const text = candidates.map((candidate) => draftText(candidate, unjudged)).join('\n');
  const { document, diagnostics } = parse(text);
  const names = [...lists.keys()].map((name) => ({ name, label: { en: name, fr: name, ar: name } }));
  const found = check(document, vocabularyOf(names));
  const fault = [...diagnostics, ...found.diagnostics].find(({ severity }) => severity === 'error');
  if (found.checked !== undefined && fault === undefined) return found.checked;
  throw new Error(
    `a mined rule is no rule: ${fault?.message ?? ''} at ${text.slice(fault?.span.start ?? 0).slice(0, 80)}`,
  );
}
