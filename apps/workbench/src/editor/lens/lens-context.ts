import { createContext, useContext } from 'react';
import type { LensAnswer, LensQuestion } from '../../api/lens-queries.js';

/** What the lens knows of the rule on the screen. */
export interface LensView {
  /** The newest answer, of this text or the one before. */
  readonly answer: LensAnswer | undefined;
  /** What that answers. */
  readonly question: LensQuestion | undefined;
  /** `asking`: the answer is of an older text and a newer is on its way. `faulty`: the text cannot be evaluated. */
  readonly state: 'current' | 'asking' | 'faulty' | 'failed';
  readonly error: unknown;
  /** Asks once more, after a failure. */
  readonly again: () => void;
}

/** Undefined where nobody asks: a derived fact, no past declarations, or a role that may not simulate. */
export const LensContext = createContext<LensView | undefined>(undefined);

/** The answer alone, a little later where there is something more urgent to draw; undefined where there is none. */
export const LensAnswerContext = createContext<LensAnswer | undefined>(undefined);

export function useLensAnswer(): LensAnswer | undefined {
  return useContext(LensAnswerContext);
}

export function useLens(): LensView | undefined {
  return useContext(LensContext);
}
