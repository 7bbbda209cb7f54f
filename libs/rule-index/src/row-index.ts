import type { CheckedRule, FactRow, ListContents } from '@tidewaiter/rule-language';
import { chooseDimensions, guessLikelihood, type Likelihood } from './choose-dimensions.js';
import { classifierOf, unclassified, type Classify } from './classify.js';
import { allOf, compilerOf } from './compile-condition.js';
import type { Compiler, RowValues, Test } from './compiler.js';
import { conditionKey } from './condition-key.js';
import { dimensionsOf, type Dimension } from './dimension.js';
import type { FactLayout } from './fact-layout.js';
import { maskStore } from './mask-store.js';
import { buildMasks } from './mask-table.js';
import { linesOf, type Line } from './rule-lines.js';

/** Masks over the lines of some rules, for one row at a time. */
export interface RowIndex {
  /** Adds to `hits` the indices of the rules that hit, ascending, leaving out `without`. */
  readonly collect: (row: RowValues, hits: number[]) => void;
  /** The same index, without the lines of these rules. */
  readonly without: (rules: ReadonlySet<number>) => RowIndex;
}

export interface Ground {
  readonly lists: ListContents;
  readonly layout: FactLayout;
  /** Rows like those to come; the conditions' likelihood is counted on them. */
  readonly sample: readonly FactRow[];
}

/** Compiles rules into masks on the facts that tell most, and closures for what the masks leave open. */
export function indexRows(rules: readonly CheckedRule[], { lists, layout, sample }: Ground): RowIndex {
  const lines = rules.flatMap(({ normal }, rule) => linesOf(normal, rule));
  const compiler = sharing(compilerOf(lists, layout.reader));
  const likelihood = sample.length === 0 ? guessLikelihood : likelihoodOn(sample, layout, compiler);
  const chosen = chooseDimensions(dimensionsOf(lines), lines.length, likelihood);
  const store = maskStore(lines.length);
  const classifiers = chosen.map((dimension) =>
    classifierOf(dimension.aspect, buildMasks(dimension, lists, store), layout.reader(dimension.aspect.fact)),
  );
  const parts = {
    classifiers,
    masks: store.masks(),
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    checks: checksOf(lines, chosen, compiler),
    whole: remembering((line) => allOf((lines[line]?.parts ?? []).map(compiler.test))),
  };
  return driverOf(parts, everyLine(lines.length));
}

function remembering<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: Value[] = [];
  return (index) => (made[index] ??= make(index));
}

function everyLine(count: number): Int32Array {
  const alive = new Int32Array(Math.ceil(count / 32)).fill(-1);
  const beyond = count & 31;
  if (beyond > 0) alive[alive.length - 1] = (1 << beyond) - 1;
  return alive;
}

/** Equal conditions become one closure. */
function sharing(compiler: Compiler): Compiler {
  const known = new Map<string, Test>();
  return {
    ...compiler,
    test(condition) {
      const key = conditionKey(condition);
      const test = known.get(key) ?? compiler.test(condition);
      known.set(key, test);
      return test;
    },
  };
}

function likelihoodOn(sample: readonly FactRow[], layout: FactLayout, compiler: Compiler): Likelihood {
  return (condition) => {
    const test = compiler.test(condition);
    return sample.filter((row) => test(layout.read(row))).length / sample.length;
  };
}

/** For each line what the masks do not decide; undefined where they decide everything. */
function checksOf(lines: readonly Line[], chosen: readonly Dimension[], compiler: Compiler): (Test | undefined)[] {
  const decided = lines.map(() => new Set<string>());
  for (const { predicates } of chosen) {
    for (const { key, lines: needing } of predicates) for (const line of needing) decided[line]?.add(key);
  }
  return lines.map(({ parts }, line) => {
    const open = parts.filter((part) => !decided[line]?.has(conditionKey(part)));
    return open.length === 0 ? undefined : allOf(open.map(compiler.test));
  });
}

interface Parts {
  readonly classifiers: readonly Classify[];
  readonly masks: Int32Array;
  readonly ruleOf: Int32Array;
  readonly checks: readonly (Test | undefined)[];
  readonly whole: (line: number) => Test;
}

function driverOf(parts: Parts, alive: Int32Array): RowIndex {
  const { classifiers, masks, ruleOf, checks, whole } = parts;
  const count = classifiers.length;
  const offsets = new Int32Array(count);
  const classify = (row: RowValues): boolean => {
    for (let index = 0; index < count; index++) {
      const offset = classifiers[index]?.(row) ?? unclassified;
      if (offset === unclassified) return false;
      offsets[index] = offset;
    }
    return true;
  };
  return {
    collect(row, hits) {
      const isClassified = classify(row);
      let last = -1;
      for (let word = 0; word < alive.length; word++) {
        let left = alive[word] ?? 0;
        if (isClassified)
          for (let at = 0; at < count && left !== 0; at++) left &= masks[(offsets[at] ?? 0) + word] ?? 0;
        while (left !== 0) {
          const line = (word << 5) + 31 - Math.clz32(left & -left);
          left &= left - 1;
          const rule = ruleOf[line] ?? -1;
          if (rule === last) continue;
          const check = isClassified ? checks[line] : whole(line);
          if (check !== undefined && !check(row)) continue;
          last = rule;
          hits.push(rule);
        }
      }
    },
    without: (rules) => driverOf(parts, fewerLines(alive, ruleOf, rules)),
  };
}

function fewerLines(alive: Int32Array, ruleOf: Int32Array, rules: ReadonlySet<number>): Int32Array {
  const fewer = alive.slice();
  ruleOf.forEach((rule, line) => {
    if (rules.has(rule)) fewer[line >> 5] = (fewer[line >> 5] ?? 0) & ~(1 << (line & 31));
  });
  return fewer;
}
