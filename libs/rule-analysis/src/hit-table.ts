import { hits } from '@tidewaiter/rule-language';
import type { CheckedRule, FactRow } from '@tidewaiter/rule-language';
import type { Line } from './ranges/line.js';
import { hasClass } from './ranges/mask.js';
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
    this.hitters = rules.map(({ witnesses }) => witnesses.map((row) => hitters(row, rules, space)));
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

function hitters(row: FactRow, rules: readonly Entry[], space: Space): Set<number> {
  const classes = new Map<number, number>();
  const classOf = (index: number): number => {
    const known = classes.get(index);
    if (known !== undefined) return known;
    const found = space.dimensions[index]?.classOf(row) ?? -1;
    classes.set(index, found);
    return found;
  };
  const holds = (line: Line): boolean => {
    for (const [dimension, mask] of line) {
      const index = classOf(dimension);
      if (index < 0 || !hasClass(mask, index)) return false;
    }
    return true;
  };
  const isHit = ({ lines, checked }: Entry): boolean =>
    lines ? lines.some(holds) : hits(checked, row, space.setting.lists);
  return new Set(rules.filter(isHit).map(({ index }) => index));
}
