import { factNamed } from '@tidewaiter/declaration';
import {
  bindings,
  itemsWithFacts,
  loadReferenceValues,
  relationsOf,
  type Bindings,
  type Session,
} from '@tidewaiter/history';
import { duckdb, emitExpression } from '@tidewaiter/rule-sql';
import { circumstancesOf } from '../circumstances.js';
import { profilesOf, scoreFilesOf } from '../evaluation-files.js';
import { numberOf } from '../figures.js';
import { hitColumns } from '../hit-columns.js';
import type { SimulationPlan } from '../plan.js';
import type { SimulationOptions } from '../simulation-options.js';
import { binsPerSide, bunching, holm, type Bin, type Bunching, type SafeSide } from './bunching.js';
import { thresholdsOf, type RuleThreshold } from './rule-threshold.js';

/** The values declared around a threshold of a rule, on items where the rest of the rule holds. */
export interface Evasion extends Bunching {
  readonly threshold: RuleThreshold;
  readonly safe: SafeSide;
  /** Of a bin, in the unit of the value. */
  readonly width: number;
  /** The p value corrected for the number of thresholds looked at (Holm); absent without a test. */
  readonly corrected?: number;
}

/** Every threshold of the candidate of a plan, those that bunch most first, then by rule and place. */
export async function evasion(plan: SimulationPlan, options: SimulationOptions): Promise<Evasion[]> {
  const thresholds = plan.sides.after.rules.flatMap(thresholdsOf);
  if (thresholds.length === 0) return [];
  const counted = await withItems(plan, options, async (session, items, binding) => {
    const bins = thresholds.map(
      (threshold, index) => `{'threshold': ${index}, 'bin': ${binSql(threshold, plan, binding)}}`,
    );
    return session.query(
      `SELECT hit.threshold AS threshold, hit.bin AS bin, count(*) AS items FROM (
         SELECT unnest(list_filter([${bins.join(', ')}], hit -> hit.bin IS NOT NULL)) AS hit FROM ${items})
       GROUP BY threshold, bin ORDER BY threshold, bin`,
      binding.parameters,
    );
  });
  const found = thresholds.map((threshold, index) => {
    const bins: Bin[] = counted
      .filter((row) => row['threshold'] === index)
      .map((row) => ({ bin: numberOf(row['bin']), items: numberOf(row['items']) }));
    const safe = safeSideOf(threshold);
    return { threshold, safe, width: widthOf(threshold), ...bunching(bins, safe) };
  });
  return corrected(found).toSorted(bySuspicion);
}

/** References of the declarations with an item in a bin of a threshold. */
export async function referencesInBin(
  plan: SimulationPlan,
  options: SimulationOptions,
  place: { readonly ruleId: string; readonly place: number; readonly bin: number },
): Promise<string[]> {
  const rule = plan.sides.after.rules.find(({ checked }) => checked.rule.ruleId === place.ruleId);
  const threshold = rule && thresholdsOf(rule)[place.place];
  if (threshold === undefined) return [];
  const rows = await withItems(plan, options, (session, items, binding) => {
    const bin = binSql(threshold, plan, binding);
    const wanted = binding.bind({ type: 'double', value: place.bin });
    return session.query(
      `SELECT DISTINCT reference FROM ${items} WHERE ${bin} = ${wanted} ORDER BY reference`,
      binding.parameters,
    );
  });
  return rows.map((row) => String(row['reference']));
}

/** Runs work on the items of the plan with every fact that the candidate's rules may read. */
async function withItems<T>(
  plan: SimulationPlan,
  options: SimulationOptions,
  work: (session: Session, items: string, binding: Bindings) => Promise<T>,
): Promise<T> {
  const { history, signal } = options;
  const [pass] = circumstancesOf(plan);
  const relations = await relationsOf(history, plan.dataset);
  const profiles = await profilesOf(plan, options);
  const scoreFiles = pass === undefined ? [] : await scoreFilesOf(pass, plan, options);
  return history.session(async (session) => {
    const references = 'references_of_thresholds';
    await loadReferenceValues(session, references, plan.sides.after.release?.release.references ?? new Map());
    const binding = bindings();
    const sources = { references, profiles, scoreFiles, seed: plan.seed };
    const items = itemsWithFacts(relations.items(plan.slice, binding.bind), sources, binding.bind);
    return work(session, items, binding);
  }, signal);
}

/**
 * SQL of the bin of an item's value; NULL beyond the bins, and where the rest of the rule does not hold. A value equal to
 * the threshold lies on the side where the rule treats it like the values beyond.
 */
function binSql(threshold: RuleThreshold, plan: SimulationPlan, { bind, sink }: Bindings): string {
  const { operator, rest, rule } = threshold;
  const { release } = plan.sides.after;
  const columns = hitColumns(sink, bind, 'rest_');
  columns.columnOf({ ...rule, checked: { ...rule.checked, normal: rest } }, release?.release.stretches ?? []);
  const [test] = columns.tests;
  const value = emitExpression(threshold.value, { lists: release?.release.lists ?? new Map(), sink, dialect: duckdb });
  const number = (value: number): string => bind({ type: 'double', value });
  const steps = `((${value}) - ${number(threshold.threshold)}) / ${number(widthOf(threshold))}`;
  const bin = operator === '>=' || operator === '<' ? `floor(${steps})` : `ceil(${steps}) - 1`;
  const within = `${bin} BETWEEN ${-binsPerSide} AND ${binsPerSide - 1}`;
  return `CASE WHEN ${test?.sql ?? 'FALSE'} AND ${within} THEN CAST(${bin} AS INTEGER) END`;
}

/** Half the threshold to either side; whole values have whole bins. */
function widthOf({ threshold, value }: RuleThreshold): number {
  const width = threshold / (2 * binsPerSide);
  const isWhole = value.kind === 'fact' && factNamed(value.name)?.bounds?.whole === true;
  return isWhole ? Math.max(1, Math.round(width)) : width;
}

function safeSideOf({ operator }: RuleThreshold): SafeSide {
  return operator === '>' || operator === '>=' ? 'below' : 'above';
}

function corrected(found: readonly Evasion[]): Evasion[] {
  const tested = found.filter(({ test }) => test !== undefined);
  const pValues = holm(tested.map(({ test }) => test?.pValue ?? 1));
  return found.map((one) => {
    const value = pValues[tested.indexOf(one)];
    return value === undefined ? one : { ...one, corrected: value };
  });
}

/** Untested last. */
function bySuspicion(a: Evasion, b: Evasion): number {
  const difference = (a.test?.pValue ?? 2) - (b.test?.pValue ?? 2);
  if (difference !== 0) return difference;
  const [first, second] = [a, b].map(({ threshold }) => `${threshold.rule.checked.rule.ruleId} ${threshold.place}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
