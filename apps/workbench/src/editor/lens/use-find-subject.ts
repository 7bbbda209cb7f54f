import { check, hasErrors, parse, type FactDefinition, type Vocabulary } from '@tidewaiter/rule-language';
import { useMemo } from 'react';
import { useMay } from '../../api/session.js';
import { declaredIn, endOfOwn, sliceRule } from '../rule-slice.js';
import { useLanguageContext } from '../use-language-context.js';
import type { LensSubject } from './lens-inquiry.js';
import { useLensDataset } from './use-lens-dataset.js';

/** Finds in a draft what the lens can be asked about; undefined where there is nothing. */
export type FindSubject = (draft: string) => LensSubject | undefined;

/** How the rule is found in the draft as it is typed; the same function until rule, past declarations or vocabulary change. */
export function useFindSubject(ruleSetId: string, ruleId: string): FindSubject {
  const may = useMay()('simulations:run');
  const { datasetId } = useLensDataset();
  const vocabulary = useLanguageContext(ruleSetId)?.vocabulary;
  return useMemo(() => {
    const isRule = !ruleId.startsWith('fact:');
    if (!may || !isRule || vocabulary === undefined || datasetId === undefined) return () => undefined;
    return subjectIn({ ruleSetId, ruleId, datasetId }, vocabulary);
  }, [datasetId, may, ruleId, ruleSetId, vocabulary]);
}

/** Reads the definitions of the draft only when they change. */
function subjectIn(
  place: Pick<LensSubject, 'ruleSetId' | 'ruleId' | 'datasetId'>,
  vocabulary: Vocabulary,
): FindSubject {
  let known: { readonly definitions: string; readonly facts: readonly FactDefinition[] } | undefined;
  return (draft) => {
    const ruleText = sliceRule(draft, place.ruleId)?.text;
    if (ruleText === undefined) return undefined;
    const definitions = definitionsIn(draft);
    if (known?.definitions !== definitions) known = { definitions, facts: parse(definitions).document.facts };
    return { ...place, ruleText, definitions, isSound: isSound(ruleText, vocabulary, known.facts) };
  };
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
