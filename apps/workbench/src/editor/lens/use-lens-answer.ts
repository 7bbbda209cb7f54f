import { useEffect, useRef, useState } from 'react';
import { askAboutRule, type LensAnswer, type LensQuestion } from '../../api/lens-queries.js';
import { newKey } from '../../api/new-key.js';
import { isProblemCode } from '../../api/problem-error.js';
import type { LensView } from './lens-context.js';

export interface LensSubject {
  readonly ruleSetId: string;
  /** By which the draft has the rule. */
  readonly ruleId: string;
  readonly ruleText: string;
  /** The definitions of derived facts in the draft. */
  readonly definitions: string;
  readonly datasetId: string;
  /** A text with errors is not asked about. */
  readonly isSound: boolean;
}

/** Milliseconds without a change before the lens is asked: what a key that is held down, or a paste, does comes as one. */
const pause = 10;

interface Known {
  /** The rule it is about, and everything that was asked. */
  readonly rule: string;
  readonly subject: string;
  readonly answered: Answered | undefined;
  readonly outcome: Exclude<LensView['state'], 'asking'>;
  readonly error: unknown;
}

interface Answered {
  readonly question: LensQuestion;
  readonly answer: LensAnswer;
}

/** Asks the lens whenever the text rests; the answer before stays until the next is there. */
export function useLensAnswer(subject: LensSubject | undefined): LensView {
  const { datasetId, definitions, isSound = false, ruleId, ruleSetId, ruleText } = subject ?? {};
  const rule = `${ruleSetId} ${ruleId}`;
  const key = JSON.stringify([datasetId, ruleSetId, ruleText, definitions]);
  const [last, setLast] = useState<Known>();
  const known = last?.rule === rule ? last : undefined;
  const [editor] = useState(newKey);
  const version = useRef(0);
  useEffect(() => {
    if (!isSound || ruleSetId === undefined || ruleText === undefined || datasetId === undefined) return undefined;
    const aborter = new AbortController();
    const settle = (next: Partial<Known> & Pick<Known, 'outcome'>): void => {
      if (aborter.signal.aborted) return;
      const answeredOf = (before: Known | undefined) => (before?.rule === rule ? before.answered : undefined);
      setLast((before) => ({ answered: answeredOf(before), error: undefined, ...next, rule, subject: key }));
    };
    const ask = async (): Promise<void> => {
      version.current += 1;
      const body = { datasetId, ruleSetId, ruleText, definitions: definitions ?? '', editor, version: version.current };
      try {
        const answer = await askAboutRule(body, aborter.signal);
        settle({ outcome: 'current', answered: { question: body, answer } });
      } catch (error) {
        settle({ outcome: isProblemCode(error, 'invalidRules') ? 'faulty' : 'failed', error });
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [datasetId, definitions, editor, isSound, key, rule, ruleSetId, ruleText]);
  const state = !isSound ? 'faulty' : known?.subject === key ? known.outcome : 'asking';
  return { answer: known?.answered?.answer, question: known?.answered?.question, state, error: known?.error };
}
