import { check, hasErrors, parse, type FactDefinition, type Vocabulary } from '@tidewaiter/rule-language';
import { useMemo } from 'react';
import { useMay } from '../../api/session.js';
import { useDraftSession } from '../../api/use-draft-session.js';
import { declaredIn, endOfOwn, sliceRule } from '../rule-slice.js';
import { useLanguageContext } from '../use-language-context.js';
import type { LensSubject } from './use-lens-answer.js';
import { useLensDataset } from './use-lens-dataset.js';

/** The rule as the draft has it now; undefined where there is nothing to ask about. */
export function useLensSubject(ruleSetId: string, ruleId: string): LensSubject | undefined {
  const may = useMay()('simulations:run');
  const { datasetId } = useLensDataset();
  const vocabulary = useLanguageContext(ruleSetId)?.vocabulary;
  const text = useDraftSession(ruleSetId).snapshot?.text;
  const definitions = useMemo(() => (text === undefined ? '' : definitionsIn(text)), [text]);
  const facts = useMemo(() => parse(definitions).document.facts, [definitions]);
  const isRule = !ruleId.startsWith('fact:');
  return useMemo(() => {
    const ruleText = text === undefined || !isRule ? undefined : sliceRule(text, ruleId)?.text;
    if (!may || vocabulary === undefined || ruleText === undefined || datasetId === undefined) return undefined;
    return { ruleSetId, ruleId, ruleText, definitions, datasetId, isSound: isSound(ruleText, vocabulary, facts) };
  }, [datasetId, definitions, facts, isRule, may, ruleId, ruleSetId, text, vocabulary]);
}

/** Whether the text is that of one rule without an error: only then can it be evaluated. */
function isSound(ruleText: string, vocabulary: Vocabulary, facts: readonly FactDefinition[]): boolean {
  const { diagnostics, document } = parse(ruleText);
  if (hasErrors(diagnostics) || document.rules.length !== 1) return false;
  return !hasErrors(check(document, vocabulary, facts).diagnostics);
}

function definitionsIn(draft: string): string {
  const facts = declaredIn(draft).filter(({ kind }) => kind === 'fact');
  return facts.map((fact) => draft.slice(fact.start, endOfOwn(draft, fact))).join('\n');
}
