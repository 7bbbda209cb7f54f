import { LearningError } from '../learning-error.js';

/** What a child process says of its failure; without a code it is a bug. */
export interface SaidFailure {
  readonly code?: string;
  readonly message: string;
}

/**
 * The failure as the child had it: its class does not cross between processes, its code does, be it of `LearningError`,
 * `XGBoostError` or `HistoryError`. A bug is a LearningError `worker`.
 */
export function childFailure({ code, message }: SaidFailure): Error {
  return code === undefined ? new LearningError('worker', message) : Object.assign(new Error(message), { code });
}
