import type { FactClasses } from '../fact-classes.js';
import type { ScanPlan } from '../scan-plan.js';
import type { Sieve } from '../sieve.js';
import { hasShortCodes, layOut } from './memory-layout.js';
import { sieveModule } from './sieve-module.js';
import { instantiate } from './web-assembly.js';

/**
 * The sieve as a kernel of WebAssembly SIMD, written for this plan. Columns stay where they are: those of a block are
 * copied into the kernel's memory, which costs little beside the sieving. Undefined where there is no WebAssembly.
 */
export function wasmSieve(plan: ScanPlan): Sieve | undefined {
  const { alive, facts, ruleOf } = plan;
  if (facts.length === 0 || ruleOf.length === 0) return undefined;
  const layout = layOut(plan);
  const [kernel] = instantiate([sieveModule(layout, ruleOf.length)], layout.bytes) ?? [];
  if (kernel === undefined) return undefined;
  const shorts = new Uint16Array(kernel.buffer);
  const words = new Int32Array(kernel.buffer);
  words.set(alive, layout.alive / 4);
  layout.facts.forEach(({ classOf, masks }, at) => {
    const fact = facts[at];
    if (fact && classOf !== undefined) shorts.set(fact.classOf, classOf / 2);
    if (fact) words.set(fact.masks, masks / 4);
  });
  const copies = layout.facts.flatMap(({ codes }, at) => (facts[at] ? [copier(facts[at], shorts, codes / 2)] : []));
  return {
    survivors: new Uint32Array(kernel.buffer, layout.survivors),
    sift(first, rows) {
      for (const copy of copies) copy(first, rows);
      return kernel.run(rows);
    },
  };
}

type Copy = (first: number, rows: number) => void;

/** A fact that is missing in every row has no codes; its block stays 0. */
function copier(fact: FactClasses, target: Uint16Array, place: number): Copy {
  const { classOf, codes } = fact;
  if (codes.length === 0) return () => undefined;
  if (hasShortCodes(fact)) return (first, rows) => target.set(codes.subarray(first, first + rows), place);
  return (first, rows) => {
    for (let row = 0; row < rows; row++) target[place + row] = classOf[codes[first + row] ?? 0] ?? 0;
  };
}
