import type { CheckedRule, CheckedRuleSet, FactRow, ListContents } from '@tidewaiter/rule-language';
import type { Collector } from './collect-hits.js';
import { compilerOf } from './compile-condition.js';
import type { RowValues } from './compiler.js';
import { factLayout } from './fact-layout.js';
import { indexRows, type Ground } from './row-index.js';
import { compileTrace, type HitTrace } from './trace-hit.js';

/** Evaluates a rule set for one row at a time. */
export interface RowDriver {
  /**
   * Indices into the `rules` of the rule set, ascending, of those whose condition is true for the row. Only conditions
   * are looked at: validity, review, share and priority are the business of the decision.
   */
  readonly hits: (row: FactRow) => number[];
  /** The same hits, each with the tests that made it one and the values they saw. */
  readonly trace: (row: FactRow) => HitTrace[];
  /**
   * A driver for the rule set with another rule at this index, or with one rule more when the index is the number of
   * rules. Far quicker than compiling the set anew, and nothing is compiled before the new driver is first asked, so that
   * any number of changes may come in a row; this driver stays as it is.
   */
  readonly withRule: (index: number, rule: CheckedRule) => RowDriver;
}

/** How to compile. */
export interface CompileOptions {
  /** Some rows like those to come, by which the facts worth indexing are chosen; answers do not depend on them. */
  readonly sample?: readonly FactRow[];
}

/**
 * Compiles checked rules into an index, once; gives the same answers as `hits` of the language for every row. The lists
 * are read as they stand now: compile again when one changes.
 */
export function compileRows(checked: CheckedRuleSet, lists: ListContents, options: CompileOptions = {}): RowDriver {
  const ground: Ground = { lists, layout: factLayout(), sample: options.sample ?? [] };
  const index = indexRows(checked.rules, ground);
  return driverOf({ rules: checked.rules, ground, index: () => index, changed: new Map() });
}

interface State {
  readonly rules: readonly CheckedRule[];
  readonly ground: Ground;
  /** Of the rules as they were first; compiled when first asked for. */
  readonly index: () => Collector;
  /** Rules that are not in the index as they now are. */
  readonly changed: ReadonlyMap<number, CheckedRule>;
}

/** When so many rules have changed, all are compiled anew. */
const mostChanged = 250;

function driverOf(state: State): RowDriver {
  const { rules, ground, changed } = state;
  const { layout } = ground;
  const collect = once(() => collectorOf(state));
  const traces = tracesOf(rules, ground);
  const hits = (values: RowValues): number[] => {
    const found: number[] = [];
    collect()(values, found);
    return found;
  };
  const read = (row: FactRow): RowValues => {
    // Compiling tells the layout which facts to look for.
    collect();
    return layout.read(row);
  };
  return {
    hits: (row) => hits(read(row)),
    trace(row) {
      const values = read(row);
      return hits(values).map((rule) => traces(rule)(values));
    },
    withRule(index, rule) {
      const next = [...rules.slice(0, index), rule, ...rules.slice(index + 1)];
      if (changed.size >= mostChanged) {
        return driverOf({ rules: next, ground, index: once(() => indexRows(next, ground)), changed: new Map() });
      }
      return driverOf({ ...state, rules: next, changed: new Map([...changed, [index, rule]]) });
    },
  };
}

/** The hits of the index and of a small one over the changed rules, in one order. */
function collectorOf({ ground, index, changed }: State): Collector['collect'] {
  if (changed.size === 0) return index().collect;
  const places = [...changed.keys()];
  const unchanged = index().without(new Set(places));
  const patch = indexRows([...changed.values()], ground);
  return (row, hits) => {
    unchanged.collect(row, hits);
    const found: number[] = [];
    patch.collect(row, found);
    if (found.length === 0) return;
    for (const place of found) hits.push(places[place] ?? 0);
    hits.sort((a, b) => a - b);
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Traces are compiled when a rule first hits. */
function tracesOf(rules: readonly CheckedRule[], { lists, layout }: Ground): (rule: number) => Trace {
  const compiler = compilerOf(lists, layout.reader);
  const known: (Trace | undefined)[] = [];
  return (index) => {
    const rule = rules[index];
    if (!rule) throw new RangeError(`No rule ${index}`);
    return (known[index] ??= compileTrace(rule, index, compiler));
  };
}

type Trace = (row: RowValues) => HitTrace;
