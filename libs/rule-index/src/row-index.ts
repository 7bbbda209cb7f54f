import type { CheckedRule, FactRow, ListContents } from '@tidewaiter/rule-language';
import type { Aspect } from './aspect.js';
import { chooseDimensions, guessLikelihood, type Likelihood } from './choose-dimensions.js';
import { collectorOf, type Collector } from './collect-hits.js';
import { allOf, compilerOf } from './compile-condition.js';
import type { Compiler } from './compiler.js';
import { dimensionsOf, type Dimension } from './dimension.js';
import type { FactLayout } from './fact-layout.js';
import { computed, lookupOf, type Subject } from './lookup.js';
import { programWriter, type PredicateBit } from './line-program.js';
import { maskStore } from './mask-store.js';
import { buildMasks, type MaskTable } from './mask-table.js';
import { predicatePool, type Predicate } from './predicate-pool.js';
import { linesOf, type Line } from './rule-lines.js';

export interface Ground {
  readonly lists: ListContents;
  readonly layout: FactLayout;
  /** Rows like those to come; the conditions' likelihood is counted on them. */
  readonly sample: readonly FactRow[];
}

/**
 * Compiles rules into an index: masks of lines by the facts that tell most, and for the lines that those leave, programs
 * that read what is open from the masks of the other facts.
 */
export function indexRows(rules: readonly CheckedRule[], { lists, layout, sample }: Ground): Collector {
  const compiler = compilerOf(lists, layout.reader);
  const pool = predicatePool(compiler);
  const lines = rules.flatMap(({ normal }, rule) => linesOf(normal, rule, pool));
  const dimensions = dimensionsOf(lines, pool);
  const likelihood = sample.length === 0 ? guessLikelihood : likelihoodOn(sample, layout);
  const sieving = chooseDimensions(dimensions, lines.length, likelihood);
  const ordered = [...sieving, ...dimensions.filter((dimension) => !sieving.includes(dimension))];
  const store = maskStore();
  const tables = ordered.map((dimension, index) =>
    buildMasks(dimension, { lists, store, lines: index < sieving.length ? lines.length : 0 }),
  );
  const writer = programWriter(bitsOf(tables), pool);
  const entries = entriesOf(lines, sieving, writer.add);
  return collectorOf({
    lookups: ordered.map(({ aspect }, index) =>
      lookupOf(aspect, tables[index] ?? emptyTable, subjectOf(aspect, { layout, compiler })),
    ),
    places: layout.places,
    sieving: sieving.length,
    masks: store.masks(),
    ruleOf: Int32Array.from(lines, ({ rule }) => rule),
    entries,
    program: writer.program(),
    whole: remembering((line) => allOf((lines[line]?.parts ?? []).map(({ test }) => test()))),
  });
}

function subjectOf({ subject }: Aspect, { layout, compiler }: { layout: FactLayout; compiler: Compiler }): Subject {
  const slot = subject.kind === 'fact' ? layout.slotOf(subject.name) : computed;
  return { slot, compute: compiler.value(subject) };
}

const emptyTable: MaskTable = { missing: 0, points: [], offsets: new Int32Array(1), bits: new Map() };

function bitsOf(tables: readonly MaskTable[]): Map<Predicate, PredicateBit> {
  return new Map(
    tables.flatMap(({ bits }, dimension) => [...bits].map(([predicate, bit]) => [predicate, { dimension, bit }])),
  );
}

function likelihoodOn(sample: readonly FactRow[], layout: FactLayout): Likelihood {
  return ({ test }) => sample.filter((row) => test()(layout.read(row))).length / sample.length;
}

/** For each line where the program begins that checks what the sieve leaves open. */
function entriesOf(
  lines: readonly Line[],
  sieving: readonly Dimension[],
  add: (parts: readonly Predicate[]) => number,
): Int32Array {
  const decided = new Set(sieving.flatMap(({ predicates }) => [...predicates.keys()]));
  return Int32Array.from(lines, ({ parts }) => add(parts.filter((part) => !decided.has(part))));
}

function remembering<Value>(make: (index: number) => Value): (index: number) => Value {
  const made: Value[] = [];
  return (index) => (made[index] ??= make(index));
}
