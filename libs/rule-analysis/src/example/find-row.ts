import type { FactRow, FactValue } from '@tidewaiter/rule-language';
import type { Dimension } from '../ranges/dimension.js';
import type { Line } from '../ranges/line.js';
import { everyClass, hasClass, missingOnly } from '../ranges/mask.js';
import type { Mask } from '../ranges/mask.js';
import type { Space } from '../ranges/space.js';
import { solveValues } from './solve-values.js';
import { candidateValues, meetingValues } from './candidate-values.js';

const mostRounds = 12;
const mostPairs = 60;

/**
 * A row of the line: facts take the first value of an open class; where calculations are asked for, their facts are
 * then changed one by one towards them. Nothing found does not mean that there is none, unless only facts are asked for.
 */
export function findRow(line: Line, space: Space, start: FactRow = {}): FactRow | undefined {
  const search = new RowSearch(line, space);
  return search.from(start) ?? (Object.keys(start).length > 0 ? search.from({}) : undefined);
}

class RowSearch {
  private readonly linked: readonly Dimension[];
  private readonly candidates = new Map<string, FactValue[]>();

  constructor(
    private readonly line: Line,
    private readonly space: Space,
  ) {
    this.linked = [...line.keys()].flatMap((index) => {
      const dimension = space.dimensions[index];
      return dimension && dimension.kind !== 'fact' ? [dimension] : [];
    });
  }

  from(start: FactRow): FactRow | undefined {
    const row: Record<string, FactValue | undefined> = {};
    for (const name of Object.keys(start)) row[name] = start[name];
    for (const index of this.line.keys()) {
      const dimension = this.space.dimensions[index];
      if (dimension?.kind === 'fact') this.settle(row, dimension);
    }
    for (const dimension of this.linked) {
      if ((this.maskOf(dimension) & missingOnly) !== 0n) continue;
      for (const name of dimension.facts) this.present(row, name);
    }
    for (let round = 0; round < mostRounds; round += 1) {
      const wrong = this.linked.find((dimension) => !this.isMet(dimension, row));
      if (!wrong) return withoutMissing(row);
      if (!this.repair(row, wrong)) return undefined;
    }
    return undefined;
  }

  private maskOf(dimension: Dimension): Mask {
    return this.line.get(dimension.index) ?? everyClass(dimension.size);
  }

  /** Keeps the value a fact has where the line allows it. */
  private settle(row: Record<string, FactValue | undefined>, dimension: Dimension): void {
    const mask = this.maskOf(dimension);
    const known = dimension.classOf(row);
    if (known >= 0 && hasClass(mask, known)) return;
    row[dimension.key] = firstValue(dimension, mask);
  }

  private present(row: Record<string, FactValue | undefined>, name: string): void {
    const dimension = this.space.ofFact(name);
    if (!dimension || row[name] !== undefined) return;
    row[name] = firstValue(dimension, this.maskOf(dimension) & ~missingOnly);
  }

  private isMet(dimension: Dimension, row: FactRow): boolean {
    const index = dimension.classOf(row);
    return index >= 0 && hasClass(this.maskOf(dimension), index);
  }

  /** Changes one fact, or two, so that the wrong dimension is met and as few others as can be are not. */
  private repair(row: Record<string, FactValue | undefined>, wrong: Dimension): boolean {
    let best: { name: string; value: FactValue | undefined; unmet: number } | undefined;
    for (const name of wrong.facts) {
      const before = row[name];
      for (const value of this.valuesFor(name, wrong, row)) {
        row[name] = value;
        if (!this.isMet(wrong, row)) continue;
        const unmet = this.linked.filter((dimension) => !this.isMet(dimension, row)).length;
        if (!best || unmet < best.unmet) best = { name, value, unmet };
        if (unmet === 0) break;
      }
      row[name] = before;
      if (best?.unmet === 0) break;
    }
    if (!best) return this.repairPair(row, wrong);
    row[best.name] = best.value;
    return true;
  }

  private repairPair(row: Record<string, FactValue | undefined>, wrong: Dimension): boolean {
    const [first, second] = wrong.facts;
    if (first === undefined || second === undefined) return false;
    const before = row[first];
    for (const value of [...this.valuesFor(first, wrong, row)].slice(0, mostPairs)) {
      row[first] = value;
      const other = row[second];
      for (const each of [...this.valuesFor(second, wrong, row)].slice(0, mostPairs)) {
        row[second] = each;
        if (this.isMet(wrong, row)) return true;
      }
      row[second] = other;
    }
    row[first] = before;
    return false;
  }

  /** Values to try, those that are cheap to come by first. */
  private *valuesFor(name: string, wrong: Dimension, row: FactRow): Generator<FactValue | undefined> {
    const dimension = this.space.ofFact(name);
    if (!dimension) return;
    const mask = this.maskOf(dimension);
    const isOpen = (value: FactValue): boolean => {
      const index = dimension.classOf({ [name]: value });
      return index >= 0 && hasClass(mask, index);
    };
    if ((mask & missingOnly) !== 0n) yield undefined;
    yield* meetingValues(name, wrong.sides, row).filter(isOpen);
    const known = this.candidates.get(name) ?? candidateValues(dimension, mask);
    this.candidates.set(name, known);
    yield* known;
    const question = { fact: dimension, calculation: wrong, open: this.maskOf(wrong), row: { ...row } };
    yield* solveValues(question, known).filter(isOpen);
  }
}

/** A value of the first open class; missing only where nothing else is open. */
function firstValue(dimension: Dimension, mask: Mask): FactValue | undefined {
  const present = mask & ~missingOnly;
  if (present === 0n) return undefined;
  const digits = present.toString(2);
  return dimension.valuesOf(digits.length - 1 - digits.lastIndexOf('1'))[0];
}

function withoutMissing(row: Record<string, FactValue | undefined>): FactRow {
  const known = Object.entries(row).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1)));
}
