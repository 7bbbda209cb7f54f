import type { Predicate } from '../../predicate-pool.js';
import { conditionKey } from '../../condition-key.js';
import { maskWords } from '../class-pool.js';
import type { Gatherer, Gathering } from '../gather-hits.js';
import type { ScanPlan } from '../scan-plan.js';
import { blockRows, type Sieve } from '../sieve.js';
import { checkLocals, checkModule, inDoubt, type CheckPlan } from './check-module.js';
import { gatherModule } from './gather-module.js';
import type { Code } from './instructions.js';
import { kernelMemory, type KernelMemory } from './kernel-memory.js';
import type { CodeGround } from './number-code.js';
import { sieveModule, type SieveLayout } from './sieve-module.js';
import { allTests, testCode } from './test-code.js';
import { gatherLayout, wasmGatherer } from './wasm-gatherer.js';
import { instantiate } from './web-assembly.js';

/** A sieve with what gathers its survivors without bringing them out of its memory. */
export interface WasmSieve extends Sieve {
  readonly gatherer: (gathering: Gathering) => Gatherer;
}

/**
 * The sieve as kernels of WebAssembly SIMD, written for this plan: one applies masks, one checks the parts that masks do
 * not decide, one gathers. Columns stay where they are: those of a block are copied into the kernels' memory, which costs
 * little beside the sieving. Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: ScanPlan): WasmSieve | undefined {
  const lines = plan.ruleOf.length;
  if (plan.facts.length === 0 || lines === 0) return undefined;
  const memory = kernelMemory();
  const layout = layOutSieve(plan, memory);
  const check = layOutCheck(plan, layout.survivors, memory);
  const gather = gatherLayout(plan, layout.survivors, memory);
  const modules = [sieveModule(layout, lines), checkModule(check), gatherModule(gather)];
  const [sieve, checker, gatherer] = instantiate(modules, memory.bytes()) ?? [];
  if (!sieve || !checker || !gatherer) return undefined;
  const { buffer } = sieve;
  const copyBlock = memory.fill(buffer);
  const doubted = new Uint32Array(buffer, check.doubted, 1);
  return {
    survivors: new Uint32Array(buffer, layout.survivors, blockRows * lines),
    doubts: new Uint32Array(buffer, check.doubts, blockRows * lines),
    sift(first, rows) {
      copyBlock(first, rows);
      const found = checker.run(sieve.run(rows));
      return { found, doubted: doubted[0] ?? 0 };
    },
    gatherer: (gathering) => wasmGatherer(gatherer, gather, gathering),
  };
}

function layOutSieve({ alive, facts, ruleOf }: ScanPlan, memory: KernelMemory): SieveLayout {
  const stride = 4 * maskWords(ruleOf.length);
  return {
    stride,
    facts: facts.map(({ codes, classOf, masks }) =>
      codes instanceof Uint16Array
        ? { codes: memory.block(codes), classOf: memory.put(classOf), masks: memory.put(masks) }
        : { codes: memory.blockThrough(codes, classOf), classOf: undefined, masks: memory.put(masks) },
    ),
    left: memory.take(stride * blockRows),
    alive: memory.put(alive),
    survivors: memory.take(4 * blockRows * ruleOf.length),
  };
}

/** Lines with the same parts to be checked share the instructions. */
function layOutCheck({ ground, residual, ruleOf }: ScanPlan, survivors: number, memory: KernelMemory): CheckPlan {
  const tests: Code[] = [];
  const known = new Map<string, number>();
  const codeOf = codesOf({ ...ground, memory, ...checkLocals });
  const testOf = Uint16Array.from(residual, (parts) => {
    const coded = parts.filter(codeOf);
    const rest = coded.length < parts.length ? inDoubt : 0;
    const test = allTests(coded.map((part) => codeOf(part) ?? []));
    if (test === undefined) return rest;
    if (tests.length === inDoubt - 1) return inDoubt;
    const key = coded.map(({ condition }) => conditionKey(condition)).join(';');
    const number = known.get(key) ?? tests.push(test);
    known.set(key, number);
    return number + rest;
  });
  return {
    survivors,
    tests,
    testOf: memory.put(testOf),
    doubts: memory.take(4 * blockRows * ruleOf.length),
    doubted: memory.take(4),
  };
}

/** The instructions of parts, made once for each: they may put tables into memory. */
function codesOf(ground: CodeGround): (part: Predicate) => Code | undefined {
  const made = new Map<Predicate, Code | undefined>();
  return (part) => {
    if (!made.has(part)) made.set(part, testCode(part.condition, ground));
    return made.get(part);
  };
}
