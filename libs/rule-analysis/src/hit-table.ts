import { hits } from '@tidewaiter/rule-language';
import type { CheckedRule, FactRow } from '@tidewaiter/rule-language';
import type { Line } from './ranges/line.js';
import type { Mask } from './ranges/mask.js';
import type { Space } from './ranges/space.js';

interface Entry {
  readonly index: number;
  readonly checked: CheckedRule;
  readonly lines?: readonly Line[];
  readonly witnesses: readonly FactRow[];
}

/**
 * Which rules hit the rows found for each other. A rule can only be inside another that hits all of its rows, which
 * leaves few pairs to prove.
 */
export class HitTable {
  /** By rule, the rules that hit each of its rows. */
  private readonly hitters: readonly (readonly ReadonlySet<number>[])[];

  constructor(rules: readonly Entry[], space: Space) {
    const prepared = rules.map((rule) => prepare(rule));
    this.hitters = rules.map(({ witnesses }) => witnesses.map((row) => hitters(row, prepared, space)));
  }

  /** Indices of the other rules that hit every row found for the rule; none when no row was found. */
  around(rule: number): number[] {
    const [first, ...others] = this.hitters[rule] ?? [];
    return [...(first ?? [])].filter((each) => each !== rule && others.every((other) => other.has(each)));
  }

  /** Whether each row found for the rule is hit by one of those. */
  areMet(rule: number, by: ReadonlySet<number>): boolean {
    return (this.hitters[rule] ?? []).every((hitting) => [...hitting].some((each) => by.has(each)));
  }

  /** Indices of the other rules that hit some row found for the rule. */
  touching(rule: number): number[] {
    const all = new Set((this.hitters[rule] ?? []).flatMap((each) => [...each]));
    return [...all].filter((each) => each !== rule).sort((a, b) => a - b);
  }
}

/** A line as one table of classes per dimension, which is faster to look into than a mask. */
type Test = readonly { readonly dimension: number; readonly open: Uint8Array }[];

interface Prepared {
  readonly entry: Entry;
  readonly tests?: readonly Test[];
}

function prepare(entry: Entry): Prepared {
  if (!entry.lines) return { entry };
  const tests = entry.lines.map((line) => [...line].map(([dimension, mask]) => ({ dimension, open: asTable(mask) })));
  return { entry, tests };
}

function asTable(mask: Mask): Uint8Array {
  const digits = mask.toString(2);
  return Uint8Array.from({ length: digits.length }, (_, index) => (digits[digits.length - 1 - index] === '1' ? 1 : 0));
}

function hitters(row: FactRow, rules: readonly Prepared[], space: Space): Set<number> {
  const classes = new Map<number, number>();
  const classOf = (index: number): number => {
    const known = classes.get(index);
    if (known !== undefined) return known;
    const found = space.dimensions[index]?.classOf(row) ?? -1;
    classes.set(index, found);
    return found;
  };
  const holds = (test: Test): boolean => test.every(({ dimension, open }) => open[classOf(dimension)] === 1);
  const isHit = ({ tests, entry }: Prepared): boolean =>
    tests ? tests.some(holds) : hits(entry.checked, row, space.setting.lists);
  return new Set(rules.filter(isHit).map(({ entry }) => entry.index));
}
