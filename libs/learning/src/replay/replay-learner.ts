/** A week's lesson: row by row, NaN is missing. */
export interface LearnerInput {
  readonly columns: number;
  /** The revealed items. */
  readonly values: Float32Array;
  /** One per revealed item: 1 irregular, 0 not. */
  readonly labels: Float32Array;
  /** The items to score. */
  readonly candidates: Float32Array;
  readonly seed: number;
}

/** Learns from the revealed items and scores the candidates, higher being worse. Same input, same scores. */
export type ReplayLearner = (input: LearnerInput) => ArrayLike<number>;
