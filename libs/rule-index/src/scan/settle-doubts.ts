import type { NormalCondition } from '@tidewaiter/rule-language';
import type { ColumnStore } from '../columns/column-store.js';
import { rowCursor } from '../columns/row-cursor.js';
import { codesOf } from './fact-classes.js';
import { remembered } from './mask-lines.js';
import { clearIn, forEachLineIn, isSetIn, linesWhere } from './line-masks.js';
import type { PlanGround, PlannedFact, SievePlan } from './sieve-plan.js';
import type { Sieve } from './sieve.js';

/** Clears, in the masks of a block, the lines that are in doubt and not true of their rows. */
export type SettleDoubts = (sieve: Sieve, block: SiftedBlock) => void;

export interface SiftedBlock {
  readonly first: number;
  readonly rows: number;
  /** So many rows have a value of an unsure class. */
  readonly unsure: number;
}

/** Checks with closures, which are compiled when a condition is first in doubt. */
export function doubtSettler(plan: SievePlan, { lists, store }: PlanGround): SettleDoubts {
  const { compiler, moveTo } = rowCursor(store, lists);
  const test = remembered((condition: NormalCondition) => compiler.test(condition));
  const holds = (condition: NormalCondition): boolean => test(condition)([]);
  const doubted = doubtedFacts(plan, store);
  const { words } = plan.layout;
  const settleLines = (masks: Int32Array, row: number, { asked, partsOf }: AskedLines): void => {
    forEachLineIn({ masks, from: row * words, some: asked }, (line) => {
      if (!partsOf[line]?.every(holds)) clearIn(masks, row * words, line);
    });
  };
  return ({ masks, open, unsure }, { first, ...block }) => {
    for (let at = 0; at < block.unsure; at++) {
      const row = unsure[at] ?? 0;
      moveTo(first + row);
      for (const fact of doubted) {
        if (isSetIn(masks, row * words, fact.sureBit)) continue;
        const isUnsure = (fact.classOf[fact.codes[first + row] ?? 0] ?? 0) >= fact.firstUnsure;
        if (isUnsure) settleLines(masks, row, fact);
      }
    }
    if (open.every((word) => word === 0)) return;
    for (let row = 0; row < block.rows; row++) {
      moveTo(first + row);
      settleLines(masks, row, { asked: open, partsOf: plan.residual });
    }
  };
}

/** Lines with parts to be checked. */
interface AskedLines {
  /** Mask of these lines. */
  readonly asked: Int32Array;
  readonly partsOf: readonly (readonly NormalCondition[])[];
}

interface DoubtedFact extends Omit<PlannedFact, 'masks'>, AskedLines {
  readonly codes: Uint16Array | Uint32Array;
}

function doubtedFacts({ joints, ruleOf }: SievePlan, store: ColumnStore): DoubtedFact[] {
  return joints
    .flatMap(({ facts }) => facts)
    .filter(({ doubts }) => doubts.length > 0)
    .map((fact) => {
      const partsOf = Array.from(ruleOf, (): NormalCondition[] => []);
      for (const { condition, line } of fact.doubts) partsOf[line]?.push(condition);
      const asked = linesWhere(partsOf, (parts) => parts.length > 0);
      return { ...fact, asked, partsOf, codes: codesOf(store.column(fact.fact)) };
    });
}
