import {
  factsOf,
  normalise,
  type Condition,
  type Fact,
  type FactRow,
  type FactValue,
  type ListContents,
  type NormalCondition,
  type Vocabulary,
} from '@tidewaiter/rule-language';
import { candidatesOf } from './candidates.js';
import { distanceTo } from './distance.js';

/** What a generated case may say, and how what it says becomes a row. */
export interface CaseSetting {
  readonly vocabulary: Vocabulary;
  readonly lists: ListContents;
  /** Names of the facts a declaration states. */
  readonly stated: ReadonlySet<string>;
  /** The row of a declaration of one item: what is stated, with what is looked up or computed for it. */
  complete(stated: FactRow): FactRow;
}

/** A row of stated facts in its setting. */
export interface Stated {
  readonly row: FactRow;
  readonly setting: CaseSetting;
}

const mostRounds = 12;

/**
 * A row as near as can be found to one for which the condition is true: from the first of `starts`, one fact is changed at a
 * time, always the change that leaves least to satisfy. Deterministic; the caller asks whether it is true.
 */
export function findRow(condition: Condition, setting: CaseSetting, start: FactRow): FactRow {
  const goal = normalise(condition);
  const options = optionsOf(condition, setting);
  let row = start;
  let left = distanceTo(goal, setting.complete(row), setting.lists);
  for (let round = 0; round < mostRounds && left > 0; round += 1) {
    const better = bestChange(row, left, { goal, options, setting });
    if (better === undefined) break;
    [row, left] = [better.row, better.left];
  }
  return row;
}

/** The stated facts a condition depends on, each with the values worth trying and *missing* last. */
export function optionsOf(condition: Condition, setting: CaseSetting): Map<string, (FactValue | undefined)[]> {
  const read = factsOf(condition).flatMap((name) => setting.vocabulary.facts.get(name) ?? []);
  const looksUp = read.some(({ name }) => !setting.stated.has(name));
  const facts = looksUp ? [...read, ...keysOfLookups(setting.vocabulary)] : read;
  const stated = new Map(facts.filter(({ name }) => setting.stated.has(name)).map((fact) => [fact.name, fact]));
  return new Map(
    [...stated].map(([name, fact]) => [name, [...candidatesOf(fact, condition, setting.lists), undefined]]),
  );
}

/** The row with a fact given another value; `undefined` takes it away. */
export function rowWith(row: FactRow, name: string, value: FactValue | undefined): FactRow {
  const { [name]: _, ...rest } = row;
  return value === undefined ? rest : { ...rest, [name]: value };
}

interface Search {
  readonly goal: NormalCondition;
  readonly options: ReadonlyMap<string, readonly (FactValue | undefined)[]>;
  readonly setting: CaseSetting;
}

function bestChange(
  row: FactRow,
  left: number,
  { goal, options, setting }: Search,
): { row: FactRow; left: number } | undefined {
  let best: { row: FactRow; left: number } | undefined;
  for (const [name, values] of options) {
    for (const value of values) {
      if (row[name] === value) continue;
      const changed = rowWith(row, name, value);
      const after = distanceTo(goal, setting.complete(changed), setting.lists);
      if (after < (best?.left ?? left)) best = { row: changed, left: after };
    }
  }
  return best;
}

/** Looked-up facts (reference values, score) follow the commodity code. */
function keysOfLookups({ facts }: Vocabulary): Fact[] {
  return [...facts.values()].filter(({ domain, perItem }) => domain === 'commodityCode' && perItem);
}
