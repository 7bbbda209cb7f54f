/** What rules do to the declarations that were scanned; by rule, in the order of the rule set. */
export interface ScanFigures {
  /** Rows hit. */
  readonly rows: Float64Array;
  /** Declarations hit: those with at least one row hit. */
  readonly declarations: Float64Array;
  /** Declarations hit by no other rule. */
  readonly unique: Float64Array;
  /** Sum of the amounts of the declarations hit; exact as long as it stays below 2^53. */
  readonly amount: Float64Array;
}

export function noFigures(rules: number): ScanFigures {
  const none = (): Float64Array => new Float64Array(rules);
  return { rows: none(), declarations: none(), unique: none(), amount: none() };
}

/** Figures of all, from figures of parts that have no declaration in common. */
export function addFigures([first, ...others]: readonly ScanFigures[]): ScanFigures {
  const sum = noFigures(first?.rows.length ?? 0);
  for (const part of first ? [first, ...others] : []) {
    for (const name of ['rows', 'declarations', 'unique', 'amount'] as const) {
      part[name].forEach((figure, rule) => {
        sum[name][rule] = (sum[name][rule] ?? 0) + figure;
      });
    }
  }
  return sum;
}
