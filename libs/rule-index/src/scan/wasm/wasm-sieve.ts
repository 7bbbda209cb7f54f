import { instantiate } from '@tidewaiter/wasm-writer';
import { codesOf } from '../fact-classes.js';
import type { Gatherer, Gathering } from '../gather-hits.js';
import type { JointFacts } from '../join-facts.js';
import type { PlanGround, PlannedFact, ScanPlan } from '../scan-plan.js';
import type { Sieve } from '../sieve.js';
import { checkModule } from './check-module.js';
import { gatherModule } from './gather-module.js';
import { kernelMemory, type CopyBlock, type KernelMemory } from './kernel-memory.js';
import { layOutCheck } from './lay-out-check.js';
import { rowsInTurn, sieveModule, type JointPlace, type SieveLayout } from './sieve-module.js';
import { gatherLayout, wasmGatherer } from './wasm-gatherer.js';

/** A sieve with what gathers its lines without bringing them out of its memory. */
export interface WasmSieve extends Sieve {
  readonly gatherer: (gathering: Gathering) => Gatherer;
}

/** Rows of the columns that are copied at once: each copy of a column costs, however short. */
const loadedRows = 4096;

/**
 * The sieve as kernels of WebAssembly SIMD, written for this plan: one applies masks, one checks the parts that masks do
 * not decide, one gathers. Columns stay where they are: some blocks at a time are copied into the kernels' memory.
 * Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: ScanPlan, ground: PlanGround): WasmSieve | undefined {
  const { lines, words } = plan.layout;
  if (plan.joints.length === 0 || lines === 0) return undefined;
  const memory = kernelMemory(loadedRows + rowsInTurn);
  const layout = layOutSieve(plan, ground, memory);
  const { check, open } = layOutCheck(plan, layout.masks, { ...ground, memory });
  const gather = gatherLayout(plan, { ...layout, list: check.list }, memory);
  const modules = [sieveModule(layout, plan.layout), checkModule(check), gatherModule(gather)];
  const [sieve, checker, gatherer] = instantiate(modules, memory.bytes()) ?? [];
  if (!sieve || !checker || !gatherer) return undefined;
  const { buffer } = sieve;
  const load = loader(memory.fill(buffer), ground.store.rows);
  return {
    masks: new Int32Array(buffer, layout.masks, plan.blockRows * words),
    unsure: new Uint32Array(buffer, layout.unsure, plan.blockRows),
    open,
    sift(first, rows) {
      const place = load(first, rows);
      const unsure = sieve.run(rows, 2 * place);
      if (check.tests.length > 0) checker.run(rows, place);
      return unsure;
    },
    gatherer: (gathering) => wasmGatherer(gatherer, gather, gathering),
  };
}

/** Gives the place of the first row of a block in what is loaded, and loads when the block is not in it. */
function loader(copy: CopyBlock, allRows: number): (first: number, rows: number) => number {
  let loaded = { first: 0, end: 0 };
  return (first, rows) => {
    if (first < loaded.first || first + rows > loaded.end) {
      loaded = { first, end: Math.min(first + loadedRows, allRows) };
      copy(first, loaded.end - first);
    }
    return first - loaded.first;
  };
}

function layOutSieve(plan: ScanPlan, { store }: PlanGround, memory: KernelMemory): SieveLayout {
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
      const codes = codesOf(store.column(fact));
      const place = { times, classBytes: classOf.BYTES_PER_ELEMENT };
      return codes instanceof Uint16Array
        ? { ...place, codes: memory.block(codes), classOf: memory.put(classOf) }
        : { ...place, codes: memory.blockThrough(codes, classOf), classOf: undefined };
    }),
    classes: memory.take(2 * (blockRows + rowsInTurn)),
    masks: memory.put(masks),
  };
}
