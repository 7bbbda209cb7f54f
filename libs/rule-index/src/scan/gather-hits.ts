import type { ScanFigures } from './scan-figures.js';

/** Told of each declaration that any rule hits, in their order; `rules` holds so many indices and is used again. */
export type Visit = (declaration: number, rules: Int32Array, count: number) => void;

/** Turns hits of rows into figures of declarations. */
export interface Gatherer {
  /** A row, not before the last one, and a rule that hits it, once. */
  readonly hit: (row: number, rule: number) => void;
  /** Closes the last declaration. */
  readonly finish: () => void;
}

/** What hits are gathered by, and into what. */
export interface Gathering {
  readonly starts: Uint32Array;
  readonly amounts: Float64Array | undefined;
  readonly figures: ScanFigures;
  readonly visit: Visit | undefined;
}

export function gatherer({ starts, amounts, figures, visit }: Gathering): Gatherer {
  const { amount, declarations, rows, unique } = figures;
  const hitRules = new Int32Array(rows.length);
  /** By rule, one more than the last declaration that it hit. */
  const lastHit = new Uint32Array(rows.length);
  let declaration = 0;
  let end = starts[1] ?? 0;
  let own = amounts?.[0] ?? 0;
  let count = 0;
  const close = (): void => {
    const only = hitRules[0] ?? 0;
    if (count === 1) unique[only] = (unique[only] ?? 0) + 1;
    if (count > 0) visit?.(declaration, hitRules, count);
    count = 0;
  };
  const moveTo = (row: number): void => {
    close();
    declaration = declarationOf(starts, row, declaration);
    end = starts[declaration + 1] ?? 0;
    own = amounts?.[declaration] ?? 0;
  };
  return {
    hit(row, rule) {
      if (row >= end) moveTo(row);
      rows[rule] = (rows[rule] ?? 0) + 1;
      if (lastHit[rule] === declaration + 1) return;
      lastHit[rule] = declaration + 1;
      hitRules[count++] = rule;
      declarations[rule] = (declarations[rule] ?? 0) + 1;
      amount[rule] = (amount[rule] ?? 0) + own;
    },
    finish: close,
  };
}

/** The declaration of a row, which is not before `from`: most often the next. */
function declarationOf(starts: Uint32Array, row: number, from: number): number {
  let at = from;
  while ((starts[at + 1] ?? Infinity) <= row) at++;
  return at;
}
