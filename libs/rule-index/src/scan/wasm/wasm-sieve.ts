import type { NormalCondition } from '@tidewaiter/rule-language';
import { conditionKey } from '../../condition-key.js';
import { maskWords } from '../class-pool.js';
import type { Gatherer, Gathering } from '../gather-hits.js';
import { codesOf } from '../fact-classes.js';
import type { PlanGround, ScanPlan } from '../scan-plan.js';
import type { Sieve } from '../sieve.js';
import { checkLocals, checkModule, inDoubt, type CheckPlan } from './check-module.js';
import { gatherModule } from './gather-module.js';
import type { Code } from '../../wasm/instructions.js';
import { kernelMemory, type KernelMemory } from './kernel-memory.js';
import type { CodeGround } from './number-code.js';
import { sieveModule, type SieveLayout } from './sieve-module.js';
import { allTests, testCode } from './test-code.js';
import { gatherLayout, wasmGatherer } from './wasm-gatherer.js';
import { instantiate } from '../../wasm/web-assembly.js';

/** A sieve with what gathers its survivors without bringing them out of its memory. */
export interface WasmSieve extends Sieve {
  readonly gatherer: (gathering: Gathering) => Gatherer;
}

/**
 * The sieve as kernels of WebAssembly SIMD, written for this plan: one applies masks, one checks the parts that masks do
 * not decide, one gathers. Columns stay where they are: those of a block are copied into the kernels' memory, which costs
 * little beside the sieving. Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: ScanPlan, ground: PlanGround): WasmSieve | undefined {
  const lines = plan.ruleOf.length;
  if (plan.facts.length === 0 || lines === 0) return undefined;
  const memory = kernelMemory(plan.blockRows);
  const layout = layOutSieve(plan, ground, memory);
  const check = layOutCheck(plan, layout.survivors, { ...ground, memory, ...checkLocals });
  const gather = gatherLayout(plan, layout.survivors, memory);
  const modules = [sieveModule(layout, lines), checkModule(check), gatherModule(gather)];
  const [sieve, checker, gatherer] = instantiate(modules, memory.bytes()) ?? [];
  if (!sieve || !checker || !gatherer) return undefined;
  const { buffer } = sieve;
  const copyBlock = memory.fill(buffer);
  const doubted = new Uint32Array(buffer, check.doubted, 1);
  return {
    survivors: new Uint32Array(buffer, layout.survivors, plan.blockRows * lines),
    doubts: new Uint32Array(buffer, check.doubts, plan.blockRows * lines),
    sift(first, rows) {
      copyBlock(first, rows);
      const found = checker.run(sieve.run(rows));
      return { found, doubted: doubted[0] ?? 0 };
    },
    gatherer: (gathering) => wasmGatherer(gatherer, gather, gathering),
  };
}

function layOutSieve(plan: ScanPlan, { store }: PlanGround, memory: KernelMemory): SieveLayout {
  const { alive, blockRows, facts, ruleOf } = plan;
  const stride = 4 * maskWords(ruleOf.length);
  return {
    stride,
    facts: facts.map(({ classOf, fact, masks }) => {
      const codes = codesOf(store.column(fact));
      return codes instanceof Uint16Array
        ? { codes: memory.block(codes), classOf: memory.put(classOf), masks: memory.put(masks) }
        : { codes: memory.blockThrough(codes, classOf), classOf: undefined, masks: memory.put(masks) };
    }),
    left: memory.take(stride * blockRows),
    alive: memory.put(alive),
    survivors: memory.take(4 * blockRows * ruleOf.length),
  };
}

/** Lines with the same parts to be checked share the instructions. */
function layOutCheck({ blockRows, residual, ruleOf }: ScanPlan, survivors: number, ground: CodeGround): CheckPlan {
  const tests: Code[] = [];
  const known = new Map<string, number>();
  const codeOf = rememberedCode(ground);
  const testOf = Uint16Array.from(residual, (parts) => {
    const coded = parts.filter((part) => codeOf(part) !== undefined);
    const rest = coded.length < parts.length ? inDoubt : 0;
    const test = allTests(coded.map((part) => codeOf(part) ?? []));
    if (test === undefined) return rest;
    if (tests.length === inDoubt - 1) return inDoubt;
    const key = coded.map(conditionKey).join(';');
    const number = known.get(key) ?? tests.push(test);
    known.set(key, number);
    return number + rest;
  });
  const { memory } = ground;
  return {
    survivors,
    tests,
    testOf: memory.put(testOf),
    doubts: memory.take(4 * blockRows * ruleOf.length),
    doubted: memory.take(4),
  };
}

/** The instructions of parts, made once for each: they may put tables into memory. */
function rememberedCode(ground: CodeGround): (part: NormalCondition) => Code | undefined {
  const made = new Map<NormalCondition, Code | undefined>();
  return (part) => {
    if (!made.has(part)) made.set(part, testCode(part, ground));
    return made.get(part);
  };
}
