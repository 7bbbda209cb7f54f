import { sampleOf } from './declaration-sample.js';
import type { Confirmed } from './confirm.js';
import type { Examined } from './examined.js';
import { miningTargets } from './target-bits.js';
import { intervalOf, type WeightedSample } from './weighted-sample.js';

export interface Choice {
  readonly examined: Examined;
  /** By target, in the order of `miningTargets`. */
  readonly thresholds: readonly number[];
}

/** What a suggestion must still find when those chosen before it are taken away. */
const leastNewFinds = 5;
/** Normal quantile of the lower end by which worth is judged: one side of 90 %. */
const z = 1.28;

/**
 * A few candidates that together find what all of them find: for each target, first those that say how and then those that
 * say who, the one that gives most finds beyond the threshold on declarations that neither an active rule nor one chosen before hits, again and
 * again until nothing new is worth an inspection.
 */
export function choose(candidates: readonly Confirmed[], choice: Choice): Confirmed[] {
  const chosen = miningTargets.flatMap((target) => {
    const own = candidates.filter((one) => one.target === target);
    const covered = alreadyHit(choice.examined);
    return [false, true].flatMap((namesParty) =>
      chooseFrom(
        own.filter((one) => one.namesParty === namesParty),
        covered,
        { ...choice, threshold: choice.thresholds[miningTargets.indexOf(target)] ?? 1 },
      ),
    );
  });
  return [...new Map(chosen.toReversed().map((one) => [one.condition, one])).values()].reverse();
}

/** What an active rule hits is covered from the beginning. */
function alreadyHit({ declarations }: Examined): Set<number> {
  return new Set(declarations.flatMap((one, index) => (one.alreadyHit ? [index] : [])));
}

interface GreedyChoice extends Choice {
  readonly threshold: number;
}

function chooseFrom(candidates: readonly Confirmed[], covered: Set<number>, choice: GreedyChoice): Confirmed[] {
  const chosen: Confirmed[] = [];
  let left = candidates;
  for (;;) {
    const worths = left.map((one) => ({ one, worth: worthOf(newOf(one, covered, choice), choice.threshold) }));
    const useful = worths.filter(({ worth }) => worth > 0);
    const best = useful.reduce<(typeof useful)[number] | undefined>(
      (most, next) => (most === undefined || next.worth > most.worth ? next : most),
      undefined,
    );
    if (best === undefined) return chosen;
    chosen.push(best.one);
    for (const { declaration } of best.one.hit) covered.add(declaration);
    // What is not worth it now will not be when more is covered, almost always; this keeps the choice quick.
    left = useful.map(({ one }) => one).filter((one) => one !== best.one);
  }
}

function newOf(one: Confirmed, covered: ReadonlySet<number>, { examined }: GreedyChoice): WeightedSample {
  const asked = (_: unknown, index: number): boolean => !covered.has(index);
  return sampleOf(one.hit, one.target, { examined, asked });
}

function worthOf(sample: WeightedSample, threshold: number): number {
  if (sample.found < leastNewFinds) return 0;
  return (intervalOf(sample, z).low - threshold) * sample.weight;
}
