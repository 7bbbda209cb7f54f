import type { FrozenList, PreparedRule, ReleaseContent } from '@tidewaiter/decision';
import type { LensFigures } from './lens.js';

/** The release that decides now, and the lists as they are now, which an edited rule reads. */
export interface LensBackdrop {
  /** The same key means the same content and lists. */
  readonly key: string;
  /** Digest of the release; empty where none is active. */
  readonly release: string;
  readonly content: ReleaseContent;
  readonly lists: readonly FrozenList[];
}

export interface LensQuestion {
  /** Key of the backdrop. */
  readonly backdrop: string;
  readonly dataset: string;
  readonly rule: PreparedRule;
  /** Id under which the release has the rule; the rule's own where it has another name now or is new. */
  readonly replaces: string;
}

export interface LensAnswer extends LensFigures {
  /** From question to answer, what had to be loaded included. */
  readonly milliseconds: number;
}

/** A newer question of the same editor has come, or the thread has ended. */
export class LensError extends Error {
  override readonly name = 'LensError';

  constructor(
    readonly code: 'superseded' | 'stopped',
    message: string,
  ) {
    super(message);
  }
}
