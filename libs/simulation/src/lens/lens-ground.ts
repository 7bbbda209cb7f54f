import type { PreparedRelease, PreparedRule } from '@tidewaiter/decision';
import type { PastColumns } from '@tidewaiter/history';
import { bitmapsOf, valueIn, type Bitmap } from '@tidewaiter/rule-index';
import { strictnessOf } from '../strictness.js';
import { precisionFloor, randomStreamOf, type KnownRate } from './known-rate.js';
import { rollUpOnce } from './roll-up-once.js';
import { scoreLane, type ScoreLane } from './score-lane.js';
import { spreadsOn, type SpreadsOf } from './spread.js';
import { bitsOfRules, factsOfEveryRule, type BitsOfRule, type RuleBits } from './rule-bits.js';

/** What a rule of the release hits. */
export interface ReleasedRule extends Pick<RuleBits, 'declarations' | 'applied'> {
  readonly rule: PreparedRule;
}

/** Past declarations with everything that the active release did to them: what a rule is looked at before. */
export interface LensGround {
  readonly columns: PastColumns;
  readonly release: PreparedRelease;
  readonly bitsOf: BitsOfRule;
  /** How many declarations have at least one of these rows. */
  readonly countDeclarations: (rows: Bitmap) => number;
  readonly count: (bitmap: Bitmap) => number;
  readonly spreadsOf: SpreadsOf;
  readonly rules: readonly ReleasedRule[];
  /** Irregular among all that the random stream inspected. */
  readonly randomStream: KnownRate;
  /** By declaration, strictness of the lane that the random stream asks for. */
  readonly floor: Uint8Array;
  readonly scoreLane: ScoreLane;
}

/** Facts beside those of the rules that the figures themselves need. */
const factsOfFigures: readonly string[] = [...factsOfEveryRule, 'office', 'importer.id'];

/**
 * Loads what the rules of a release read and evaluates each once; gives others a turn between two rules.
 * @throws the signal's reason when it is aborted
 */
export async function layGround(columns: PastColumns, release: PreparedRelease): Promise<LensGround> {
  const { red, yellow } = release.policy.score;
  const readsScore = release.model !== undefined && (red !== undefined || yellow !== undefined);
  await columns.load([
    ...factsOfFigures,
    ...release.rules.flatMap(({ checked }) => checked.facts),
    ...(readsScore ? ['score'] : []),
  ]);
  const { count, countDeclarations, toDeclarations } = bitmapsOf(columns.store, new Map());
  const bitsOf = bitsOfRules(columns, rollUpOnce(toDeclarations));
  const rules: ReleasedRule[] = [];
  for (const rule of release.rules) {
    const { applied, declarations } = bitsOf(rule, release.stretches);
    rules.push({ rule, applied, declarations });
    await new Promise(setImmediate);
  }
  const randomStream = randomStreamOf(columns.outcomes, precisionFloor);
  const spreadsOf = spreadsOn(columns.store, release.lists);
  return {
    columns,
    release,
    bitsOf,
    count: countOnce(count),
    countDeclarations: countOnce(countDeclarations),
    spreadsOf,
    rules,
    randomStream,
    floor: floorOf(columns, release),
    scoreLane: scoreLane(columns, release),
  };
}

/** Bitmaps are never written to: that of a condition which an edit leaves alone is counted once. */
function countOnce(count: (bitmap: Bitmap) => number): (bitmap: Bitmap) => number {
  const known = new WeakMap<Bitmap, number>();
  return (bitmap) => {
    const counted = known.get(bitmap) ?? count(bitmap);
    known.set(bitmap, counted);
    return counted;
  };
}

function floorOf({ outcomes, store }: PastColumns, { policy }: PreparedRelease): Uint8Array {
  const floor = new Uint8Array(store.declarations);
  const draws = store.column('draw');
  for (let at = 0; draws && at < floor.length; at++) {
    const draw = valueIn(draws, outcomes.starts[at] ?? 0);
    if (typeof draw === 'number' && draw < policy.randomRate) floor[at] = strictnessOf('red');
  }
  return floor;
}

/** Whether a bit is set. */
export function has(bitmap: Bitmap, at: number): boolean {
  return (((bitmap[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
