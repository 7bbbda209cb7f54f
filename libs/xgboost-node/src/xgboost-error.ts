/** What went wrong: each code is one situation a caller may want to answer differently. */
export type XGBoostErrorCode =
  /** No libxgboost was found, or it is older than 1.7. */
  | 'libraryMissing'
  /** The library could not be downloaded or unpacked. */
  | 'fetchFailed'
  /** The numbers given do not fit together: lengths, column counts, feature names and types. */
  | 'shape'
  /** Rounds or rows that the booster or matrix does not have. */
  | 'range'
  /** The bytes are no model or only a part of one, or its trees are none. */
  | 'format'
  /** Options that contradict each other or mean nothing, such as early stopping without an evaluation. */
  | 'options'
  /** The matrix or booster was used after `close()`. */
  | 'closed'
  /** libxgboost itself refused the call; the message is its own, without the stack trace. */
  | 'native';

/** The only error this library throws on purpose. */
export class XGBoostError extends Error {
  readonly code: XGBoostErrorCode;

  constructor(code: XGBoostErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'XGBoostError';
    this.code = code;
  }
}
