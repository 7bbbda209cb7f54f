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
 * The cases of a replay, by day, prepared once for all policies. Everything but `reveal` and `isIrregular` is known before
 * an inspection: whoever replays calls those for inspected cases only.
 */
export interface ReplayTable {
  readonly weeks: readonly CaseWeek[];
  /** The items of case i are starts[i] to starts[i + 1] - 1. */
  readonly starts: Int32Array;
  readonly columns: readonly ReplayColumn[];
  readonly cells: ReadonlyMap<string, KeyCodes>;
  /** By case; absent where there are no rules. */
  readonly rules?: readonly RulesSay[];
  /** Undefined where the goods were not really examined. */
  readonly reveal: (which: number) => Revealed | undefined;
  /** The truth of a case, for the grader only. */
  readonly isIrregular: (which: number) => boolean;
}

/** A case of the past that is to be played again. */
export interface ReplayCase extends LearningCase {
  /**
   * Whether it is irregular, where more is known of that than an inspection tells; it grades, and no policy sees it.
   * Absent: the outcome of the inspection is taken for the truth.
   */
  readonly truth?: boolean;
}

/** What rules say of a case before anybody inspects it. */
export interface RulesSay {
  /** How strongly they ask for it: 0 not at all; compared only. */
  readonly strength: number;
  /** Rules that hit it, each once. */
  readonly ruleIds: readonly string[];
}

export interface ReplayTableOptions extends ReplayPlan {
  readonly rulesOf?: (one: LearningCase) => RulesSay;
}

/**
 * Prepares cases for replays. Cases of which neither an outcome nor the truth is known are left out: nothing could grade
 * them. A case of known truth without an outcome costs an inspection that tells nothing.
 * @throws LearningError `feature`
 */
export function replayTable(cases: readonly ReplayCase[], options: ReplayTableOptions): ReplayTable {
  checkFeatures(options.features);
  const known = cases
    .filter(({ outcome, truth }) => outcome !== undefined || truth !== undefined)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const rows = known.flatMap((one) => one.rows);
  const { rulesOf } = options;
  return {
    weeks: weeksOf(known.map(({ day }) => day)),
    starts: startsOf(known),
    columns: options.features.map((plan) => columnOf(plan, rows)),
    cells: new Map(options.cells.map(({ name, key }) => [name, codesOf(key, rows)])),
    ...(rulesOf && { rules: known.map(rulesOf) }),
    reveal: (which) => revealedOf(caseAt(known, which)),
    isIrregular: (which) => {
      const { outcome, truth } = caseAt(known, which);
      return truth ?? outcome?.irregular === true;
    },
  };
}

function caseAt(cases: readonly ReplayCase[], which: number): ReplayCase {
  const one = cases[which];
  if (one === undefined) throw new RangeError('no such case');
  return one;
}

function revealedOf(one: ReplayCase): Revealed | undefined {
  if (one.outcome === undefined) return undefined;
  const labels = one.rows.map((_, item) => Number(isIrregular(one, item)));
  return { irregular: one.outcome.irregular, labels };
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
