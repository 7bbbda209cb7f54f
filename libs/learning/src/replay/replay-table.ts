import { featureReaders, keyOf, type KeyPart } from '@tidewaiter/risk-model';
import type { FactRow } from '@tidewaiter/rule-language';
import { checkFeatures, plannedFeature, type FeaturePlan } from '../feature-plan.js';
import { isIrregular, type LearningCase } from '../learning-case.js';
import { weeksOf, type CaseWeek } from './case-weeks.js';
import type { ReplayPlan } from './replay-policy.js';

/** The items' keys as numbers from 0, in order of first sight; -1 where a part of the key is missing. */
export interface KeyCodes {
  readonly codes: Int32Array;
  /** How many different keys there are. */
  readonly size: number;
}

/** A column of the items: a number that is declared, or a key whose rate is known only from what was inspected. */
export type ReplayColumn =
  | { readonly kind: 'value'; readonly name: string; readonly values: Float32Array }
  | { readonly kind: 'rate'; readonly name: string; readonly keys: KeyCodes };

/** What an inspection of a case shows. */
export interface Revealed {
  readonly irregular: boolean;
  /** One per item: 1 irregular, 0 not. */
  readonly labels: readonly number[];
}

/**
 * The cases of a replay, by day, prepared once for all policies. Everything but `reveal` is known before an inspection:
 * whoever replays calls it for inspected cases only.
 */
export interface ReplayTable {
  readonly weeks: readonly CaseWeek[];
  /** The items of case i are starts[i] to starts[i + 1] - 1. */
  readonly starts: Int32Array;
  readonly columns: readonly ReplayColumn[];
  readonly cells: ReadonlyMap<string, KeyCodes>;
  /** How strongly the rules ask for each case; absent where there are no rules. */
  readonly strengths?: Float32Array;
  readonly reveal: (which: number) => Revealed;
}

export interface ReplayTableOptions extends ReplayPlan {
  /** How strongly the rules ask for a case: 0 not at all; compared only. */
  readonly strengthOf?: (one: LearningCase) => number;
}

/**
 * Prepares cases for replays. Cases that were never examined are left out: nothing could reveal their outcome.
 * @throws LearningError `feature`
 */
export function replayTable(cases: readonly LearningCase[], options: ReplayTableOptions): ReplayTable {
  checkFeatures(options.features);
  const known = cases
    .filter(({ outcome }) => outcome !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const rows = known.flatMap((one) => one.rows);
  const { strengthOf } = options;
  return {
    weeks: weeksOf(known.map(({ day }) => day)),
    starts: startsOf(known),
    columns: options.features.map((plan) => columnOf(plan, rows)),
    cells: new Map(options.cells.map(({ name, key }) => [name, codesOf(key, rows)])),
    ...(strengthOf && { strengths: Float32Array.from(known, strengthOf) }),
    reveal: (which) => revealedOf(known[which]),
  };
}

function revealedOf(one: LearningCase | undefined): Revealed {
  if (one === undefined) throw new RangeError('no such case');
  const labels = one.rows.map((_, item) => Number(isIrregular(one, item)));
  return { irregular: one.outcome?.irregular === true, labels };
}

function startsOf(cases: readonly LearningCase[]): Int32Array {
  const starts = new Int32Array(cases.length + 1);
  cases.forEach(({ rows }, which) => (starts[which + 1] = (starts[which] ?? 0) + rows.length));
  return starts;
}

function columnOf(plan: FeaturePlan, rows: readonly FactRow[]): ReplayColumn {
  if (plan.kind === 'rate') return { kind: 'rate', name: plan.name, keys: codesOf(plan.key, rows) };
  const [read] = featureReaders([plannedFeature(plan)]);
  return { kind: 'value', name: plan.name, values: Float32Array.from(rows, (row) => read?.(row) ?? Number.NaN) };
}

function codesOf(key: readonly KeyPart[], rows: readonly FactRow[]): KeyCodes {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(rows, (row) => {
    const text = keyOf(key, row);
    if (text === undefined) return -1;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { codes, size: codeOf.size };
}
