import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useMay } from '../../api/session.js';
import { useDraftSession } from '../../api/use-draft-session.js';
import { CountContext } from '../live-counts.js';
import { declaredIn, endOfOwn, sliceRule } from '../rule-slice.js';
import { LensContext } from './lens-context.js';
import { useLensAnswer, type LensSubject } from './use-lens-answer.js';
import { useLensDataset } from './use-lens-dataset.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly children: ReactNode;
}

/** Tells editor and panel, whichever face is shown, what the rule of the draft would have done. */
export function LensProvider({ ruleSetId, ruleId, children }: Props) {
  const subject = useSubject(ruleSetId, ruleId);
  const view = useLensAnswer(subject);
  const { answer } = view;
  const counts = useMemo(() => answer && new Map(answer.funnel.map((step) => [step.id, step.declarations])), [answer]);
  const count = useCallback(() => (subject === undefined ? undefined : counts), [counts, subject]);
  return (
    <LensContext value={subject === undefined ? undefined : view}>
      <CountContext value={count}>{children}</CountContext>
    </LensContext>
  );
}

/** The rule as the draft has it now; undefined where there is nothing to ask about. */
function useSubject(ruleSetId: string, ruleId: string): LensSubject | undefined {
  const may = useMay()('simulations:run');
  const { datasetId } = useLensDataset();
  const text = useDraftSession(ruleSetId).snapshot?.text;
  const isRule = !ruleId.startsWith('fact:');
  return useMemo(() => {
    const ruleText = text === undefined || !isRule ? undefined : sliceRule(text, ruleId)?.text;
    if (!may || text === undefined || ruleText === undefined || datasetId === undefined) return undefined;
    return { ruleSetId, ruleText, definitions: definitionsIn(text), datasetId };
  }, [datasetId, isRule, may, ruleId, ruleSetId, text]);
}

function definitionsIn(draft: string): string {
  const facts = declaredIn(draft).filter(({ kind }) => kind === 'fact');
  return facts.map((fact) => draft.slice(fact.start, endOfOwn(draft, fact))).join('\n');
}
