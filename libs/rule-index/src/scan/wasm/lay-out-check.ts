import type { NormalCondition } from '@tidewaiter/rule-language';
import type { Code } from '@tidewaiter/wasm-writer';
import { conditionKey } from '../../condition-key.js';
import { linesWhere } from '../line-masks.js';
import type { SievePlan } from '../sieve-plan.js';
import { checkLocals, type CheckPlan } from './check-module.js';
import { listBytes } from './collect-lines.js';
import type { CodeGround } from './number-code.js';
import { allTests, testCode } from './test-code.js';

/** So many tests have a number of two bytes, times four. */
const mostTests = 2 ** 14;

/** Parts that lay a power of two from each other would share their places in the processor's caches. */
const apart = 64;

/** The tests of lines in WebAssembly, and the mask of the lines with a part for which there is none. */
export interface LaidOutCheck {
  readonly check: CheckPlan;
  readonly open: Int32Array;
}

/** Lays out what is checked of rows with these masks. Lines with the same parts to be checked share their test. */
export function layOutCheck(
  plan: SievePlan,
  masks: number,
  ground: Omit<CodeGround, keyof typeof checkLocals>,
): LaidOutCheck {
  const { blockRows, layout, residual } = plan;
  const { memory } = ground;
  const lines = linesTested(residual, { ...ground, ...checkLocals });
  const tests = [...new Set(lines.flatMap(({ test }) => test ?? []))];
  const linesOf = (test: LineTest): number => lines.filter((line) => line.test === test).length;
  const parts = Uint32Array.from(tests, (test) => memory.take(4 * blockRows * linesOf(test) + apart));
  return {
    open: linesWhere(lines, ({ isWhole }) => !isWhole),
    check: {
      masks,
      stride: 4 * layout.words,
      tested: linesWhere(lines, ({ test }) => test !== undefined),
      list: memory.take(listBytes(blockRows, layout.lines)),
      testOf: memory.put(Uint16Array.from(lines, ({ test }) => (test ? 4 * tests.indexOf(test) : 0))),
      ends: memory.put(parts),
      tests: tests.map(({ code }, test) => ({ code, part: parts[test] ?? 0 })),
    },
  };
}

/** Of a line, the test of the parts that there is one for, and whether these are all. */
interface TestedLine {
  readonly test: LineTest | undefined;
  readonly isWhole: boolean;
}

/** The same object for the same test. */
interface LineTest {
  readonly code: Code;
}

function linesTested(residual: SievePlan['residual'], ground: CodeGround): TestedLine[] {
  const known = new Map<string, LineTest>();
  const codeOf = rememberedCode(ground);
  return residual.map((parts) => {
    const coded = parts.filter((part) => codeOf(part) !== undefined);
    const code = allTests(coded.map((part) => codeOf(part) ?? []));
    if (code === undefined) return { test: undefined, isWhole: parts.length === 0 };
    const key = coded.map(conditionKey).join(';');
    const test = known.get(key) ?? { code };
    if (!known.has(key) && known.size === mostTests) return { test: undefined, isWhole: false };
    known.set(key, test);
    return { test, isWhole: coded.length === parts.length };
  });
}

/** The instructions of parts, made once for each: they may put tables into memory. */
function rememberedCode(ground: CodeGround): (part: NormalCondition) => Code | undefined {
  const made = new Map<NormalCondition, Code | undefined>();
  return (part) => {
    if (!made.has(part)) made.set(part, testCode(part, ground));
    return made.get(part);
  };
}
