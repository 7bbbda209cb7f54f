import type { RowValues, Test } from './compiler.js';
import { byTest, isTrue, type Program } from './line-program.js';
import { lookUp, unclassified, type Lookup } from './lookup.js';
import { everyLine, siftLines } from './sift-lines.js';

/** Finds the rules that hit a row. */
export interface Collector {
  /** Adds to `hits` the indices of the rules that hit, ascending. */
  readonly collect: (row: RowValues, hits: number[]) => void;
  /** The same collector without the lines of these rules. */
  readonly without: (rules: ReadonlySet<number>) => Collector;
}

/** What an index is made of. */
export interface IndexParts {
  /** By dimension; the first `sieving` of them have masks of lines. */
  readonly lookups: readonly Lookup[];
  /** Where the facts of the row read last are. */
  readonly places: () => Int32Array;
  readonly sieving: number;
  readonly masks: Int32Array;
  /** By line, its rule; and where the program begins that checks what the sieve leaves open. */
  readonly ruleOf: Int32Array;
  readonly entries: Int32Array;
  readonly program: Program;
  /** By line, all its parts as a closure: for rows with values of a type that they should not have. */
  readonly whole: (line: number) => Test;
}

export function collectorOf(parts: IndexParts): Collector {
  return aliveCollector(parts, everyLine(parts.ruleOf.length));
}

function aliveCollector(parts: IndexParts, alive: Int32Array): Collector {
  const { ruleOf, entries, whole } = parts;
  const { classify, sift, run } = evaluation(parts);
  const sifted = new Int32Array(alive.length);
  return {
    collect(row, hits) {
      const isSure = classify(row);
      const left = isSure ? sift(alive, sifted) : alive;
      let last = -1;
      for (let word = 0; word < left.length; word++) {
        for (let bits = left[word] ?? 0; bits !== 0; bits &= bits - 1) {
          const line = (word << 5) + 31 - Math.clz32(bits & -bits);
          const rule = ruleOf[line] ?? -1;
          if (rule === last) continue;
          const outcome = isSure ? run(entries[line] ?? isTrue, row) : open;
          if (outcome === isTrue || (outcome === open && whole(line)(row))) {
            last = rule;
            hits.push(rule);
          }
        }
      }
    },
    without: (rules) => aliveCollector(parts, fewerLines(alive, ruleOf, rules)),
  };
}

function fewerLines(alive: Int32Array, ruleOf: Int32Array, rules: ReadonlySet<number>): Int32Array {
  const fewer = alive.slice();
  ruleOf.forEach((rule, line) => {
    if (rules.has(rule)) fewer[line >> 5] = (fewer[line >> 5] ?? 0) & ~(1 << (line & 31));
  });
  return fewer;
}

/** In place of an offset: nobody has asked yet. */
const unasked = -2;
/** In place of a next step: a value has an unexpected type, so the program cannot tell. */
const open = -3;

interface Evaluation {
  /** Finds the classes of the sieving dimensions; false when a value has an unexpected type. */
  readonly classify: (row: RowValues) => boolean;
  /** Writes into the second the lines of the first that the classes of the row allow; gives the second. */
  readonly sift: (alive: Int32Array, left: Int32Array) => Int32Array;
  /** Runs a program to its end: `isTrue`, `isFalse` or `open`. */
  readonly run: (entry: number, row: RowValues) => number;
}

function evaluation({ lookups, places, sieving, masks, program }: IndexParts): Evaluation {
  const offsets = new Int32Array(lookups.length);
  const { steps, tests } = program;
  const offsetOf = (dimension: number, row: RowValues): number => {
    const lookup = lookups[dimension];
    return (offsets[dimension] = lookup ? lookUp(lookup, row, places()) : unclassified);
  };
  const lines = { masks, offsets, sieving };
  return {
    classify(row) {
      for (let at = sieving; at < offsets.length; at++) offsets[at] = unasked;
      for (let at = 0; at < sieving; at++) if (offsetOf(at, row) === unclassified) return false;
      return true;
    },
    sift(alive, left) {
      siftLines(lines, alive, left);
      return left;
    },
    run(entry, row) {
      let step = entry;
      while (step >= 0) {
        const dimension = steps[step] ?? byTest;
        let holds;
        if (dimension >= 0) {
          let offset = offsets[dimension] ?? unclassified;
          if (offset === unasked) offset = offsetOf(dimension, row);
          if (offset === unclassified) return open;
          holds = ((masks[offset + (steps[step + 1] ?? 0)] ?? 0) & (steps[step + 2] ?? 0)) !== 0;
        } else holds = tests[steps[step + 1] ?? 0]?.(row) ?? false;
        step = steps[holds ? step + 3 : step + 4] ?? open;
      }
      return step;
    },
  };
}
