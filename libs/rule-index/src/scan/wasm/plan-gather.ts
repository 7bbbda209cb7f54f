import { linesWhere } from '../line-masks.js';
import type { PlanGround, SievePlan } from '../sieve-plan.js';
import type { Collecting } from './collect-lines.js';
import { foldModule } from './fold-module.js';
import { countRowsModule, gatherModule, lineFigures, standInModule } from './gather-module.js';
import type { KernelMemory } from './kernel-memory.js';

/** What gathers lines, and where it lies in memory, in bytes. */
export interface GatherPlan {
  /** As `gatherModule`, `standInModule`, `countRowsModule` and `foldModule` write them. */
  readonly modules: readonly Uint8Array[];
  readonly blockRows: number;
  readonly lines: number;
  /** By rule, the line that stands for it; -1 when it has none. */
  readonly lineOf: Int32Array;
  /** Whether some rules have several lines. */
  readonly standsIn: boolean;
  /** Whether some declarations have several rows. */
  readonly folds: boolean;
  /** By line. */
  readonly figures: number;
  readonly rowCounts: number;
  /** By declaration of a block. */
  readonly amounts: number;
  readonly folded: number;
  readonly foldedStride: number;
  /** By row of a block. */
  readonly begins: number;
}

/** What a plan for gathering is made on. */
export interface GatherGround extends Pick<PlanGround, 'store'> {
  readonly memory: KernelMemory;
  readonly places: Omit<Collecting, 'wanted'>;
}

export function planGather(plan: SievePlan, { memory, places, store }: GatherGround): GatherPlan {
  const { blockRows, ruleOf } = plan;
  const lineOf = firstLines(plan);
  const standsFor = Uint16Array.from(ruleOf, (rule) => lineOf[rule] ?? 0);
  const firsts = linesWhere([...standsFor], (first, line) => first === line);
  const others = linesWhere([...standsFor], (first, line) => first !== line);
  const folds = store.rows > store.declarations;
  const rows = { ...places, wanted: firsts };
  const own = {
    blockRows,
    folds,
    lineOf,
    lines: ruleOf.length,
    standsIn: others.some((word) => word !== 0),
    figures: memory.take(lineFigures.bytes * ruleOf.length),
    rowCounts: memory.take(4 * ruleOf.length),
    amounts: memory.take(8 * (blockRows + 1)),
    begins: memory.take(4 * blockRows),
    folded: memory.take(4 * firsts.length * (blockRows + 1)),
    foldedStride: 4 * firsts.length,
  };
  const gathered = folds ? { ...rows, masks: own.folded, stride: own.foldedStride } : rows;
  const counts = memory.put(Uint32Array.from({ length: 2 * (blockRows + 1) }, (_, at) => 1 - (at % 2)));
  const modules = [
    gatherModule({ ...gathered, ...own, counts }),
    standInModule({ ...places, wanted: others }, memory.put(standsFor)),
    countRowsModule(rows, own.rowCounts),
    foldModule({ ...places, ...own }),
  ];
  return { ...own, modules };
}

/** By rule its first line; -1 when it has none. */
function firstLines({ ruleOf, rules }: SievePlan): Int32Array {
  const lineOf = new Int32Array(rules).fill(-1);
  ruleOf.forEach((rule, line) => {
    if (lineOf[rule] === -1) lineOf[rule] = line;
  });
  return lineOf;
}
