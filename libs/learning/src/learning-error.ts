export type LearningErrorCode =
  /** A feature reads a fact that a model may not use: unknown, known only after inspection, or a score itself. */
  | 'feature'
  /** Too few examined declarations, or none of one outcome, before or after the split by time. */
  | 'tooFewCases'
  /** The training process ended without an answer. */
  | 'worker'
  /** The model written does not score as libxgboost does; nothing is kept. */
  | 'disagreement'
  /** The plan asks for what cannot be: no settings to try, or boosted trees without libxgboost. */
  | 'plan';

/** What ends a training that cannot give an honest model; one sentence. */
export class LearningError extends Error {
  readonly code: LearningErrorCode;

  constructor(code: LearningErrorCode, message: string) {
    super(message);
    this.name = 'LearningError';
    this.code = code;
  }
}
