import type { NormalCondition } from '@tidewaiter/rule-language';
import type { Dimension } from './dimension.js';
import type { Predicate } from './predicate-pool.js';

/** How often a predicate is expected to be true, between 0 and 1. */
export type Likelihood = (predicate: Predicate) => number;

/** What finding the class of a value and applying its mask costs, in checks of a line. */
const costOfLookUp = 0.5;
const costOfWord = 0.01;

/**
 * Chooses, one after the other, the dimension that leaves the fewest lines to be checked, until the next one would cost
 * more than it saves. Facts are taken to be independent. The most telling come first.
 */
export function chooseDimensions(dimensions: readonly Dimension[], lines: number, likelihood: Likelihood): Dimension[] {
  const left = new Float64Array(lines).fill(1);
  const open = new Map(
    dimensions.map((dimension) => [
      dimension,
      [...dimension.predicates].map(([predicate, needing]) => ({ removed: 1 - likelihood(predicate), needing })),
    ]),
  );
  const cost = costOfLookUp + (costOfWord * lines) / 32;
  const chosen: Dimension[] = [];
  for (;;) {
    let best: Dimension | undefined;
    let most = cost;
    for (const [dimension, sieve] of open) {
      const gain = gainOf(sieve, left);
      if (gain > most) [best, most] = [dimension, gain];
    }
    if (!best) return chosen;
    chosen.push(best);
    for (const { removed, needing } of open.get(best) ?? []) {
      for (const line of needing) left[line] = (left[line] ?? 0) * (1 - removed);
    }
    open.delete(best);
  }
}

/** What share of rows each predicate is expected to remove from the lines that need it. */
type Sieve = readonly { readonly removed: number; readonly needing: readonly number[] }[];

function gainOf(sieve: Sieve, left: Float64Array): number {
  let gain = 0;
  for (const { removed, needing } of sieve) for (const line of needing) gain += (left[line] ?? 0) * removed;
  return gain;
}

/** A guess from the kind of test alone, for when there are no rows to count on. */
export const guessLikelihood: Likelihood = ({ condition }) => guess(condition);

function guess(condition: NormalCondition): number {
  if (condition.kind === 'leaf') return guessOfLeaf(condition);
  const chances = condition.conditions.map(guess);
  return condition.kind === 'all'
    ? chances.reduce((all, chance) => all * chance, 1)
    : 1 - chances.reduce((none, chance) => none * (1 - chance), 1);
}

function guessOfLeaf({ leaf, negated }: LeafCondition): number {
  const isTestOpposite =
    (leaf.kind === 'member' && leaf.negated) || (leaf.kind === 'compare' && leaf.operator === '!=');
  return negated === isTestOpposite ? guesses[leaf.kind] : 0.9 - guesses[leaf.kind];
}

type LeafCondition = Extract<NormalCondition, { kind: 'leaf' }>;

const guesses = { compare: 0.4, between: 0.3, member: 0.2, prefix: 0.2, codeRange: 0.2, presence: 0.7 } as const;
