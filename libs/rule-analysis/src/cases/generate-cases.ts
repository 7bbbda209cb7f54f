import {
  expressionsOf,
  leavesOf,
  printCondition,
  truthOf,
  type CheckedRule,
  type Fact,
  type FactRow,
  type FactValue,
  type Leaf,
} from '@tidewaiter/rule-language';
import { around, candidatesOf } from './candidates.js';
import { crossingOf } from './crossing.js';
import { decidedBy } from './deciding.js';
import { findRow, rowWith, type CaseSetting, type Stated } from './find-row.js';

/**
 * What a generated case shows: that the rule hits; a number or day below, at, above a threshold; a fact missing; a test
 * that does not hold; a mutant that no other case tells from the rule.
 */
export type CasePurpose = 'hit' | 'below' | 'at' | 'above' | 'missing' | 'turned' | 'mutant';

/** A declaration of one item made for a rule, and what the rule says of it today. A person confirms what it should say. */
export interface GeneratedCase {
  readonly purpose: CasePurpose;
  /** The fact at issue; absent for `hit` and `mutant`. */
  readonly fact?: string;
  /** The value it is given; absent where it is missing. */
  readonly value?: FactValue;
  /** Text of the test at issue. */
  readonly test?: string;
  /** Facts stated, by name. */
  readonly row: FactRow;
  readonly hits: boolean;
}

type Idea = Omit<GeneratedCase, 'hits'>;

/**
 * Cases at the borders of a rule: for each test the values around its threshold and each fact it
 * reads missing, everything else left as in a declaration where that test decides; and one that it hits. `starts` are declarations to begin
 * from, best first. Empty when no declaration was found that the rule hits. Deterministic; no declaration twice.
 */
export function generateCases(rule: CheckedRule, setting: CaseSetting, starts: readonly FactRow[]): GeneratedCase[] {
  const { condition } = rule;
  const says = (row: FactRow): boolean => truthOf(condition, setting.complete(row), setting.lists) === true;
  const hit = [...starts.map((start) => statedOf(start, setting)), {}]
    .map((start) => findRow(condition, setting, start))
    .find(says);
  if (hit === undefined) return [];
  const ideas = leavesOf(condition).flatMap((leaf) => {
    const goal = decidedBy(condition, leaf.id);
    const row = goal && findRow(goal, setting, hit);
    return aroundLeaf(leaf, row !== undefined && says(row) ? row : hit, setting);
  });
  // A declaration at a border shows more than the plain hit it may be as well.
  return distinct([...ideas, { purpose: 'hit' as const, row: hit }]).map((idea) => ({ ...idea, hits: says(idea.row) }));
}

/** The row without what is looked up or computed. */
function statedOf(row: FactRow, { stated }: CaseSetting): FactRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => stated.has(name)));
}

function aroundLeaf(leaf: Leaf, row: FactRow, setting: CaseSetting): Idea[] {
  const facts = statedFacts(leaf, setting);
  const test = printCondition(leaf).replace(/\s+/g, ' ');
  const borders = facts.flatMap((fact) => bordersOf(leaf, fact, { row, setting }));
  const turned = borders.length > 0 ? [] : facts.slice(0, 1).flatMap((fact) => turnedBy(leaf, fact, { row, setting }));
  const missing = facts
    .filter(({ name }) => row[name] !== undefined)
    .map(({ name }): Idea => ({ purpose: 'missing', fact: name, row: rowWith(row, name, undefined) }));
  return [...borders, ...turned, ...missing].map((idea) => ({ ...idea, test }));
}

/** The facts of a test that a declaration states, in order of appearance. */
function statedFacts(leaf: Leaf, { vocabulary, stated }: CaseSetting): Fact[] {
  const names = expressionsOf(leaf).flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  return [...new Set(names)].filter((name) => stated.has(name)).flatMap((name) => vocabulary.facts.get(name) ?? []);
}

const places = ['below', 'at', 'above'] as const;

/** Values around the thresholds a fact is compared with, or around where a calculation with it turns. */
function bordersOf(leaf: Leaf, fact: Fact, { row, setting }: Stated): Idea[] {
  const literals = thresholdsOf(leaf, fact.name);
  const legal = candidatesOf(fact, leaf, setting.lists);
  if (literals.length > 0) {
    return literals.flatMap((literal) => {
      const values = around(literal, fact);
      return values.length < 3
        ? []
        : values.flatMap((value, index) => ideaAt(places[index], value, { fact, row, legal }));
    });
  }
  if (leaf.kind !== 'compare' && leaf.kind !== 'between') return [];
  const crossing = crossingOf(leaf, fact, { row, setting });
  if (crossing === undefined) return [];
  const values = [crossing.kept, crossing.turned].sort((left, right) => left - right);
  return values.map((value, index): Idea => ({
    purpose: index === 0 ? 'below' : 'above',
    fact: fact.name,
    value,
    row: rowWith(row, fact.name, value),
  }));
}

function ideaAt(
  purpose: CasePurpose | undefined,
  value: FactValue,
  { fact, row, legal }: { fact: Fact; row: FactRow; legal: readonly FactValue[] },
): Idea[] {
  if (purpose === undefined || !legal.includes(value)) return [];
  return [{ purpose, fact: fact.name, value, row: rowWith(row, fact.name, value) }];
}

/** Literals that a test holds directly against a fact. */
function thresholdsOf(leaf: Leaf, name: string): FactValue[] {
  const isIt = (side: { readonly kind: string; readonly name?: string }): boolean =>
    side.kind === 'fact' && side.name === name;
  const sides =
    leaf.kind === 'compare'
      ? isIt(leaf.left)
        ? [leaf.right]
        : isIt(leaf.right)
          ? [leaf.left]
          : []
      : leaf.kind === 'between' && isIt(leaf.subject)
        ? [leaf.low, leaf.high]
        : [];
  return sides.flatMap((side) => (side.kind === 'number' || side.kind === 'date' ? [side.value] : []));
}

/** The fact with the first value for which the test does not hold. */
function turnedBy(leaf: Leaf, fact: Fact, { row, setting }: Stated): Idea[] {
  const value = candidatesOf(fact, leaf, setting.lists).find(
    (one) => truthOf(leaf, setting.complete(rowWith(row, fact.name, one)), setting.lists) === false,
  );
  return value === undefined
    ? []
    : [{ purpose: 'turned', fact: fact.name, value, row: rowWith(row, fact.name, value) }];
}

function distinct(ideas: readonly Idea[]): Idea[] {
  const seen = new Set<string>();
  return ideas.filter(({ row }) => {
    const key = JSON.stringify(Object.entries(row).sort(([left], [right]) => (left < right ? -1 : 1)));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
