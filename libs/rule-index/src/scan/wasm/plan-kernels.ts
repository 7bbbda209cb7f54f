import { codesOf } from '../fact-classes.js';
import type { JointFacts } from '../join-facts.js';
import type { PlanGround, PlannedFact, SievePlan } from '../sieve-plan.js';
import { checkModule } from './check-module.js';
import { kernelMemory, type KernelMemory, type MemoryImage } from './kernel-memory.js';
import { layOutCheck } from './lay-out-check.js';
import { planGather, type GatherPlan } from './plan-gather.js';
import { rowsInTurn, sieveModule, type JointPlace, type SieveLayout } from './sieve-module.js';

/** Kernels that are written, and what is to be in their memory: plain data, so that one thread may write them for all. */
export interface KernelPlan {
  /** Applies masks; checks the parts that masks do not decide. */
  readonly modules: readonly Uint8Array[];
  readonly image: MemoryImage;
  /** Where masks of rows, and the list of unsure rows begin. */
  readonly masks: number;
  readonly unsure: number;
  /** How many tests there are to check with. */
  readonly tests: number;
  /** Lines with parts that there is no test for. */
  readonly open: Int32Array;
  readonly gather: GatherPlan;
}

/** Rows of the columns that are copied at once: each copy of a column costs, however short. */
export const loadedRows = 4096;

/** Writes the kernels of a plan; undefined where there is nothing for them to do. */
export function planKernels(plan: SievePlan, ground: PlanGround): KernelPlan | undefined {
  if (plan.joints.length === 0 || plan.layout.lines === 0) return undefined;
  const memory = kernelMemory(loadedRows + rowsInTurn);
  const layout = layOutSieve(plan, ground, memory);
  const { check, open } = layOutCheck(plan, layout.masks, { ...ground, memory });
  const places = { masks: layout.masks, stride: layout.stride, list: check.list };
  const gather = planGather(plan, { ...ground, memory, places });
  return {
    modules: [sieveModule(layout, plan.layout), checkModule(check)],
    image: memory.image(),
    masks: layout.masks,
    unsure: layout.unsure,
    tests: check.tests.length,
    open,
    gather,
  };
}

function layOutSieve(plan: SievePlan, { store }: PlanGround, memory: KernelMemory): SieveLayout {
  const { alive, blockRows, joints, layout } = plan;
  const stride = 4 * layout.words;
  return {
    stride,
    joints: joints.map((joint) => layOutJoint(joint, { store, memory, blockRows })),
    masks: memory.take(stride * blockRows),
    alive: memory.put(alive),
    unsure: memory.take(4 * (blockRows + 1)),
  };
}

interface JointGround extends Pick<PlanGround, 'store'> {
  readonly memory: KernelMemory;
  readonly blockRows: number;
}

function layOutJoint({ facts, masks }: JointFacts<PlannedFact>, { blockRows, memory, store }: JointGround): JointPlace {
  return {
    facts: facts.map(({ classOf, fact, times }) => {
      // Joint facts have so few classes together that the products have room.
      const shares = times === 1 ? classOf : classOf.map((one) => times * one);
      const { BYTES_PER_ELEMENT: classBytes } = shares;
      return codesOf(store.column(fact)) instanceof Uint16Array
        ? { classBytes, codes: memory.block(fact, 'codes'), classOf: memory.put(shares) }
        : { classBytes, codes: memory.blockThrough(fact, shares), classOf: undefined };
    }),
    classes: memory.take(2 * (blockRows + rowsInTurn)),
    masks: memory.put(masks),
  };
}
