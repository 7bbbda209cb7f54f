import type { Matrix } from './matrix.js';
import type { Out, Pointer } from './native-memory.js';
import type { Native } from './native.js';

/** Data on which the model is measured after each round. */
export interface Evaluation {
  /** No two the same. */
  readonly name: string;
  readonly matrix: Matrix;
}

export interface Measure {
  readonly evaluation: string;
  /** As libxgboost prints it, for example `auc` or `error@0.7`. */
  readonly metric: string;
  readonly value: number;
}

interface Measured {
  readonly booster: Pointer;
  readonly evaluations: readonly Evaluation[];
  readonly round: number;
}

/** One measure per evaluation and metric, in the order given. */
export function evaluate(native: Native, { booster, evaluations, round }: Measured): Measure[] {
  if (evaluations.length === 0) return [];
  const out: Out<string> = [''];
  const handles = evaluations.map((evaluation) => evaluation.matrix.handle);
  // libxgboost joins name and metric by a hyphen, which both may contain: pass numbers for names.
  const names = evaluations.map((_, i) => String(i));
  native.call('XGBoosterEvalOneIter', booster, round, handles, names, handles.length, out);
  return out[0]
    .split('\t')
    .slice(1)
    .map((part) => {
      const [, index, metric, value] = /^(\d+)-(.*):([^:]*)$/.exec(part) ?? [];
      return { evaluation: evaluations[Number(index)]?.name ?? '', metric: metric ?? '', value: numberOf(value ?? '') };
    });
}

/** C++ prints infinity as `inf`. */
function numberOf(text: string): number {
  return Number(text.replace(/^(-?)inf$/, '$1Infinity'));
}
