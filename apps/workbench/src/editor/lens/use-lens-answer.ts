import { useEffect, useRef, useState } from 'react';
import { askAboutRule, type LensAnswer } from '../../api/lens-queries.js';
import { newKey } from '../../api/new-key.js';
import { isProblemCode } from '../../api/problem-error.js';
import type { LensView } from './lens-context.js';

export interface LensSubject {
  readonly ruleSetId: string;
  readonly ruleText: string;
  /** The definitions of derived facts in the draft. */
  readonly definitions: string;
  readonly datasetId: string | undefined;
}

/** Milliseconds without a keystroke before the lens is asked. */
const pause = 60;

interface Known {
  readonly subject: string;
  readonly answer: LensAnswer | undefined;
  readonly outcome: Exclude<LensView['state'], 'asking'>;
  readonly error: unknown;
}

/** Asks the lens whenever the text rests; the answer before stays until the next is there. */
export function useLensAnswer(subject: LensSubject | undefined): LensView {
  const { datasetId, definitions, ruleSetId, ruleText } = subject ?? {};
  const key = JSON.stringify([datasetId, ruleSetId, ruleText, definitions]);
  const [known, setKnown] = useState<Known>();
  const [editor] = useState(newKey);
  const version = useRef(0);
  useEffect(() => {
    if (ruleSetId === undefined || ruleText === undefined || datasetId === undefined) return undefined;
    const aborter = new AbortController();
    const settle = (next: Partial<Known> & Pick<Known, 'outcome'>): void => {
      if (aborter.signal.aborted) return;
      setKnown((before) => ({ answer: before?.answer, error: undefined, ...next, subject: key }));
    };
    const ask = async (): Promise<void> => {
      version.current += 1;
      const body = { datasetId, ruleSetId, ruleText, definitions: definitions ?? '', editor, version: version.current };
      try {
        settle({ outcome: 'current', answer: await askAboutRule(body, aborter.signal) });
      } catch (error) {
        settle({ outcome: isProblemCode(error, 'invalidRules') ? 'faulty' : 'failed', error });
      }
    };
    const timer = setTimeout(() => void ask(), pause);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [datasetId, definitions, editor, key, ruleSetId, ruleText]);
  const state = known?.subject === key ? known.outcome : 'asking';
  return { answer: known?.answer, state, error: known?.error };
}
