import type { ColumnStore } from '../columns/column-store.js';
import { noFigures, type ScanFigures } from './scan-figures.js';
import type { ScanPlan } from './scan-plan.js';
import { dropped } from './sieve.js';

/** Told of each declaration that any rule hits, in their order; `rules` holds so many indices and is used again. */
export type Visit = (declaration: number, rules: Int32Array, count: number) => void;

/** Turns survivors, which now are lines true of rows, into figures of declarations. */
export interface Gatherer {
  /** The first so many survivors of the block of rows that begins at `first`; blocks ascend. */
  readonly take: (found: number, block: RowBlock) => void;
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
  readonly plan: ScanPlan;
  readonly amounts: Float64Array | undefined;
}

/** In plain TypeScript. */
export function plainGatherer(gathering: HitCounting, survivors: Uint32Array): Gatherer {
  const { ruleOf } = gathering.plan;
  const { hit, finish } = hitCounter(gathering);
  return {
    finish,
    take(found, { first }) {
      let lastRow = -1;
      let lastRule = -1;
      for (let at = 0; at < found; at++) {
        const survivor = survivors[at] ?? dropped;
        const row = first + ((survivor >>> 16) & 0x7fff);
        const rule = ruleOf[survivor & 0xffff] ?? -1;
        if (survivor === dropped || (row === lastRow && rule === lastRule)) continue;
        lastRow = row;
        lastRule = rule;
        hit(row, rule);
      }
    },
  };
}

interface HitCounting extends Gathering {
  readonly visit: Visit | undefined;
}

interface HitCounter {
  /** A row, not before the last one, and a rule that hits it, once. */
  readonly hit: (row: number, rule: number) => void;
  readonly finish: () => ScanFigures;
}

function hitCounter({ store: { starts }, plan, amounts, visit }: HitCounting): HitCounter {
  const figures = noFigures(plan.rules);
  const { amount, declarations, rows, unique } = figures;
  const hitRules = new Int32Array(plan.rules);
  /** By rule, one more than the last declaration that it hit. */
  const lastHit = new Uint32Array(plan.rules);
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
