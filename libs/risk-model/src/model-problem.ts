/** Why a file is not a model this product can score. */
export type ModelProblemCode =
  /** Not XGBoost's JSON, or a part of it is missing or of the wrong kind. */
  | 'malformed'
  /** A booster other than gradient-boosted trees (`dart`, `gblinear`). */
  | 'booster'
  /** An objective other than `binary:logistic`. */
  | 'objective'
  /** More than one output, vector leaves or splits on categories. */
  | 'shape'
  /** The attribute `tidewaiter`, which says how features are made, is missing or wrong. */
  | 'metadata'
  /** A feature's expression cannot be parsed, or features and columns differ in number. */
  | 'features';

export interface ModelProblem {
  readonly code: ModelProblemCode;
  /** Where in the file, for example `learner.gradient_booster.model.trees[3].left_children`. */
  readonly path: string;
  /** Lower case, no full stop. */
  readonly message: string;
}

/** Thrown by `readModel` for a model that should have been checked with `parseModel` when it came in. */
export class ModelError extends Error {
  readonly problem: ModelProblem;

  constructor(problem: ModelProblem) {
    super(`${problem.path}: ${problem.message}`);
    this.name = 'ModelError';
    this.problem = problem;
  }
}
