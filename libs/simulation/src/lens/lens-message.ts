import type { HistoryProblem } from '@tidewaiter/history';
import type { LensExcerpt, LensList } from './lens-list.js';
import type { LensAnswer, LensBackdrop, LensQuestion } from './lens-question.js';

/** To the thread. */
export type LensOrder =
  | { readonly kind: 'backdrop'; readonly backdrop: LensBackdrop }
  | { readonly kind: 'ask'; readonly id: number; readonly question: LensQuestion }
  | { readonly kind: 'list'; readonly id: number; readonly question: LensQuestion; readonly excerpt: LensExcerpt }
  | { readonly kind: 'close' }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'cancel'; readonly id: number };

/** From the thread. */
export type LensReport =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: LensAnswer }
  | { readonly kind: 'list'; readonly id: number; readonly list: LensList }
  | { readonly kind: 'superseded'; readonly id: number }
  | { readonly kind: 'problem'; readonly id: number; readonly code?: HistoryProblem; readonly message: string };

/** What the thread is started with. */
export interface LensThreadSettings {
  readonly home: string;
  readonly budget: number;
}
