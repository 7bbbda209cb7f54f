import type { Predicate } from '../../predicate-pool.js';
import { conditionKey } from '../../condition-key.js';
import { maskWords } from '../class-pool.js';
import type { ScanPlan } from '../scan-plan.js';
import { blockRows, type Sieve } from '../sieve.js';
import { checkLocals, checkModule, type CheckPlan } from './check-module.js';
import type { Code } from './instructions.js';
import { kernelMemory, type KernelMemory } from './kernel-memory.js';
import type { CodeGround } from './number-code.js';
import { sieveModule, type SieveLayout } from './sieve-module.js';
import { allTests, testCode } from './test-code.js';
import { instantiate } from './web-assembly.js';

/**
 * The sieve as kernels of WebAssembly SIMD, written for this plan: one that applies masks, one that checks the parts that
 * masks do not decide. Columns stay where they are: those of a block are copied into the kernels' memory, which costs
 * little beside the sieving. Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: ScanPlan): Sieve | undefined {
  const lines = plan.ruleOf.length;
  if (plan.facts.length === 0 || lines === 0) return undefined;
  const memory = kernelMemory();
  const layout = layOut(plan, memory);
  const { check, residual } = checks(plan, layout, memory);
  const modules = [sieveModule(layout, lines), checkModule(check)];
  const [sieve, checker] = instantiate(modules, memory.bytes()) ?? [];
  if (!sieve || !checker) return undefined;
  const copyBlock = memory.fill(sieve.buffer);
  return {
    survivors: new Uint32Array(sieve.buffer, layout.survivors, blockRows * lines),
    residual,
    sift(first, rows) {
      copyBlock(first, rows);
      return checker.run(sieve.run(rows));
    },
  };
}

function layOut({ alive, facts, ruleOf }: ScanPlan, memory: KernelMemory): SieveLayout {
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

interface Checks {
  readonly check: CheckPlan;
  /** What there are no instructions for. */
  readonly residual: Sieve['residual'];
}

/** Lines with the same parts to be checked share the instructions. */
function checks({ ground, residual }: ScanPlan, { survivors }: SieveLayout, memory: KernelMemory): Checks {
  const tests: Code[] = [];
  const known = new Map<string, number>();
  const left: (readonly Predicate[])[] = [];
  const codeOf = codesOf({ ...ground, memory, ...checkLocals });
  const testOf = Uint16Array.from(residual, (parts) => {
    const coded = parts.map((part) => ({ part, code: codeOf(part) }));
    left.push(coded.filter(({ code }) => code === undefined).map(({ part }) => part));
    const key = coded.flatMap(({ code, part }) => (code ? [conditionKey(part.condition)] : [])).join(';');
    const test = allTests(coded.flatMap(({ code }) => (code ? [code] : [])));
    if (test === undefined) return 0;
    const number = known.get(key) ?? tests.push(test);
    known.set(key, number);
    return number;
  });
  return { check: { survivors, tests, testOf: memory.put(testOf) }, residual: left };
}

/** The instructions of parts, made once for each: they may put tables into memory. */
function codesOf(ground: CodeGround): (part: Predicate) => Code | undefined {
  const made = new Map<Predicate, Code | undefined>();
  return (part) => {
    if (!made.has(part)) made.set(part, testCode(part.condition, ground));
    return made.get(part);
  };
}
