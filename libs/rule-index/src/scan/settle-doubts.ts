import type { NormalCondition } from '@tidewaiter/rule-language';
import type { ColumnStore } from '../columns/column-store.js';
import { rowCursor } from '../columns/row-cursor.js';
import { maskWords } from './class-pool.js';
import { codesOf } from './fact-classes.js';
import { clearIn, isSetIn } from './lines-in.js';
import type { PlanGround, PlannedFact, ScanPlan } from './scan-plan.js';
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
export function doubtSettler(plan: ScanPlan, { lists, store }: PlanGround): SettleDoubts {
  const { compiler, moveTo } = rowCursor(store, lists);
  const test = remembered((condition: NormalCondition) => compiler.test(condition));
  const holds = (condition: NormalCondition): boolean => test(condition)([]);
  const doubted = doubtedFacts(plan, store);
  const lines = plan.ruleOf.length;
  const words = maskWords(lines);
  return ({ masks, open, unsure }, block) => {
    for (let at = 0; at < block.unsure; at++) {
      const row = unsure[at] ?? 0;
      moveTo(block.first + row);
      for (const { classOf, codes, doubts, firstUnsure } of doubted) {
        if ((classOf[codes[block.first + row] ?? 0] ?? 0) < firstUnsure) continue;
        for (const { condition, line } of doubts) {
          if (isSetIn(masks, row * words, line) && !holds(condition)) clearIn(masks, row * words, line);
        }
      }
    }
    forEachOpen({ masks, open, rows: block.rows }, (row, line) => {
      moveTo(block.first + row);
      if (!plan.residual[line]?.every(holds)) clearIn(masks, row * words, line);
    });
  };
}

interface DoubtedFact extends PlannedFact {
  readonly codes: Uint16Array | Uint32Array;
}

function doubtedFacts({ joints }: ScanPlan, store: ColumnStore): DoubtedFact[] {
  return joints
    .flatMap(({ facts }) => facts)
    .filter(({ doubts }) => doubts.length > 0)
    .map((fact) => ({ ...fact, codes: codesOf(store.column(fact.fact)) }));
}

function remembered<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}

interface OpenLines {
  readonly masks: Int32Array;
  readonly open: Int32Array;
  readonly rows: number;
}

/** Visits, row by row, the open lines that are set. */
function forEachOpen({ masks, open, rows }: OpenLines, visit: (row: number, line: number) => void): void {
  const asked = [...open.keys()].filter((word) => open[word] !== 0);
  if (asked.length === 0) return;
  for (let row = 0; row < rows; row++) {
    for (const word of asked) {
      let bits = (masks[row * open.length + word] ?? 0) & (open[word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) visit(row, 32 * word + 31 - Math.clz32(bits & -bits));
    }
  }
}
