import type { SaidFailure } from './child-failure.js';

/** What a child process says of its work. */
export type ChildMessage<Progress, Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | ({ readonly kind: 'failed' } & SaidFailure);
