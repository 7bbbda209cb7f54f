import type { PreparedRelease, PreparedRule } from '@tidewaiter/decision';
import type { PastColumns } from '@tidewaiter/history';
import { bitmapsOf, valueIn, type Bitmap } from '@tidewaiter/rule-index';
import { strictnessOf } from '../strictness.js';
import type { Precision } from '../figures.js';
import { precisionFloor, randomStreamOf } from './rule-quality.js';
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
  /** Declarations with at least one of these rows. */
  readonly toDeclarations: (rows: Bitmap) => Bitmap;
  readonly count: (bitmap: Bitmap) => number;
  readonly spreadsOf: SpreadsOf;
  readonly rules: readonly ReleasedRule[];
  /** Irregular among all that the random stream inspected. */
  readonly randomStream: Precision;
  /** By declaration, strictness of the lane that the random stream or the score asks for. */
  readonly floor: Uint8Array;
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
  const bitsOf = bitsOfRules(columns);
  const { count, toDeclarations } = bitmapsOf(columns.store, new Map());
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
    count,
    toDeclarations,
    spreadsOf,
    rules,
    randomStream,
    floor: floorOf(columns, release),
  };
}

/** Strictness of the lane from which a value is above a threshold, as `select` of the decision has it. */
export function strictnessAbove(
  { red = Infinity, yellow = Infinity }: { readonly red?: number | undefined; readonly yellow?: number | undefined },
  value: number,
): number {
  if (value >= red) return strictnessOf('red');
  return value >= yellow ? strictnessOf('yellow') : 0;
}

function floorOf({ outcomes, store }: PastColumns, { policy }: PreparedRelease): Uint8Array {
  const [draws, scores] = [store.column('draw'), store.column('score')];
  return Uint8Array.from({ length: store.declarations }, (_, at) => {
    const row = outcomes.starts[at] ?? 0;
    const draw = draws && valueIn(draws, row);
    const score = scores && valueIn(scores, row);
    const byScore = typeof score === 'number' ? strictnessAbove(policy.score, score) : 0;
    return typeof draw === 'number' && draw < policy.randomRate ? strictnessOf('red') : byScore;
  });
}

/** Whether a bit is set. */
export function has(bitmap: Bitmap, at: number): boolean {
  return (((bitmap[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
}
