import type { ColumnStore } from '../columns/column-store.js';
import { everyLine, forEachLineIn } from './line-masks.js';
import { noFigures, type ScanFigures } from './scan-figures.js';
import type { SievePlan } from './sieve-plan.js';

/** Told of each declaration that any rule hits, in their order; `rules` holds so many indices and is used again. */
export type Visit = (declaration: number, rules: Int32Array, count: number) => void;

/** Turns the lines true of rows into figures of declarations. */
export interface Gatherer {
  /** Takes the masks of a block of rows, once nothing in them is in doubt; blocks ascend. */
  readonly take: (block: RowBlock) => void;
  /** The figures of all blocks. */
  readonly finish: () => ScanFigures;
}

export interface RowBlock {
  readonly first: number;
  readonly rows: number;
}

/** What hits are gathered by, and into what. */
export interface Gathering {
  readonly store: ColumnStore;
  readonly plan: SievePlan;
  readonly amounts: Float64Array | undefined;
}

/** In plain TypeScript, from the masks of a sieve. */
export function plainGatherer(gathering: HitCounting, masks: Int32Array): Gatherer {
  const { layout, ruleOf } = gathering.plan;
  const { hit, finish } = hitCounter(gathering);
  const all = everyLine(ruleOf.length);
  return {
    finish,
    take({ first, rows }) {
      for (let row = 0; row < rows; row++) {
        forEachLineIn({ masks, from: row * layout.words, some: all }, (line) => hit(first + row, ruleOf[line] ?? -1));
      }
    },
  };
}

interface HitCounting extends Gathering {
  readonly visit: Visit | undefined;
}

interface HitCounter {
  /** A row, not before the last one, and a rule that hits it, by one line or another. */
  readonly hit: (row: number, rule: number) => void;
  readonly finish: () => ScanFigures;
}

function hitCounter({ store: { starts }, plan, amounts, visit }: HitCounting): HitCounter {
  const figures = noFigures(plan.rules);
  const { amount, declarations, rows, unique } = figures;
  const hitRules = new Int32Array(plan.rules);
  /** By rule, one more than the last declaration that it hit. */
  const lastHit = new Uint32Array(plan.rules);
  /** By rule, one more than the last row that it hit. */
  const lastRow = new Uint32Array(plan.rules);
  let declaration = 0;
  let end = starts[1] ?? 0;
  let count = 0;
  const close = (): void => {
    const only = hitRules[0] ?? 0;
    if (count === 1) unique[only] = (unique[only] ?? 0) + 1;
    if (count > 0) visit?.(declaration, hitRules, count);
    count = 0;
  };
  const moveTo = (row: number): void => {
    close();
    while ((starts[declaration + 1] ?? Infinity) <= row) declaration++;
    end = starts[declaration + 1] ?? 0;
  };
  return {
    hit(row, rule) {
      if (lastRow[rule] === row + 1) return;
      lastRow[rule] = row + 1;
      if (row >= end) moveTo(row);
      rows[rule] = (rows[rule] ?? 0) + 1;
      if (lastHit[rule] === declaration + 1) return;
      lastHit[rule] = declaration + 1;
      hitRules[count++] = rule;
      declarations[rule] = (declarations[rule] ?? 0) + 1;
      amount[rule] = (amount[rule] ?? 0) + (amounts?.[declaration] ?? 0);
    },
    finish() {
      close();
      return figures;
    },
  };
}
