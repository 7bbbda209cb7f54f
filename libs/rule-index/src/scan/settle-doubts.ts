import { allOf } from '../compile-condition.js';
import type { Test } from '../compiler.js';
import { rowCursor } from '../columns/row-cursor.js';
import type { PlanGround, ScanPlan } from './scan-plan.js';
import { dropped, type Sieve } from './sieve.js';

/** Drops the survivors in doubt whose lines are not true of their rows. */
export type SettleDoubts = (sieve: Sieve, block: DoubtedBlock) => void;

export interface DoubtedBlock {
  readonly first: number;
  readonly doubted: number;
}

/** Checks lines with closures, which are compiled when a line is first in doubt. */
export function doubtSettler({ doubtful }: ScanPlan, { lists, store }: PlanGround): SettleDoubts {
  const { compiler, moveTo } = rowCursor(store, lists);
  const tests: Test[] = [];
  const testOf = (line: number): Test => (tests[line] ??= allOf((doubtful[line] ?? []).map(compiler.test)));
  return ({ doubts, survivors }, { doubted, first }) => {
    for (let doubt = 0; doubt < doubted; doubt++) {
      const at = doubts[doubt] ?? 0;
      const survivor = survivors[at] ?? 0;
      moveTo(first + ((survivor >>> 16) & 0x7fff));
      if (!testOf(survivor & 0xffff)([])) survivors[at] = dropped;
    }
  };
}
