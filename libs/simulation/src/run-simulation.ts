import { relationsOf, type Relations, type Session } from '@tidewaiter/history';
import { agreementOf, type Agreement } from './agreement/agreement.js';
import { circumstancesOf } from './circumstances.js';
import { comparisonOf, type Comparison } from './comparison.js';
import { budgetCurves, type BudgetCurve } from './curves.js';
import { evaluatePass, type EvaluatedPass } from './evaluate-pass.js';
import { profilesOf, scoreFilesOf } from './evaluation-files.js';
import { numberOf, sumOf, type Counts } from './figures.js';
import { noHits, type HitLists } from './hit-lists.js';
import { judge } from './judge.js';
import {
  flipFigures,
  sideFigures,
  transitionsOf,
  type FlipFigures,
  type SideFigures,
  type Transition,
} from './lane-figures.js';
import { keepOutcomes, outcomePath } from './outcome-file.js';
import { withoutEachRule, type WithoutRule } from './leave-one-out/without-rule.js';
import { digestOfRun, type SimulationPlan } from './plan.js';
import { ruleFigures, type RuleFigures } from './rule-figures.js';
import type { SimulationOptions, SimulationProgress } from './simulation-options.js';

/** What the candidate would have done to the declarations of a slice, beside the baseline. */
export interface SimulationResult {
  /** Over every input; the key under which the declarations are kept. */
  readonly digest: string;
  readonly dataset: { readonly name: string; readonly digest: string };
  /** First and last day of lodging in the slice; null when it is empty. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly precisionFloor: number;
  readonly totals: Counts & { readonly items: number; readonly customsValue: number };
  readonly before: SideFigures;
  readonly after: SideFigures;
  readonly transitions: readonly Transition[];
  readonly flips: FlipFigures;
  readonly rules: readonly RuleFigures[];
  readonly comparison: Comparison;
  readonly curves: readonly BudgetCurve[];
  /** Each rule of the candidate, by id. */
  readonly withoutRule: readonly WithoutRule[];
  readonly agreement: Agreement;
}

/**
 * Runs a plan. The same inputs give the same result, and the same bytes of declarations kept for
 * `simulatedDeclarations`.
 * @throws HistoryError `unknownDataset`, `badName`; EnginesDisagree; the signal's reason when cancelled.
 */
export async function runSimulation(plan: SimulationPlan, options: SimulationOptions): Promise<SimulationResult> {
  const { history, signal } = options;
  const relations = await relationsOf(history, plan.dataset);
  const passes = circumstancesOf(plan);
  const profiles = await profilesOf(plan, options);
  const scoreFiles: string[][] = [];
  for (const pass of passes) scoreFiles.push(await scoreFilesOf(pass, plan, options));
  const report = (step: SimulationProgress['step'], fraction: number): void => options.onProgress?.({ step, fraction });
  return history.session(async (session) => {
    const evaluated: EvaluatedPass[] = [];
    for (const [pass, circumstances] of passes.entries()) {
      report('evaluating', 0.5 + (0.25 * pass) / passes.length);
      const context = { plan, relations, scoreFiles: scoreFiles[pass] ?? [], profiles, pass, options };
      evaluated.push(await evaluatePass(session, circumstances, context));
    }
    report('judging', 0.75);
    const { after = noHits, before = noHits }: HitLists = Object.assign({}, ...evaluated.map(({ hits }) => hits));
    await judge(session, { plan, relations, hits: { before, after }, passBefore: passes.length - 1 });
    const digest = digestOfRun(plan, relations.manifest);
    const agreement = await agreementOf(session, evaluated, digest);
    report('summarising', 0.85);
    const withoutRule = await withoutEachRule(session, plan.sides.after, signal);
    const result = { ...(await summarise(session, plan, relations)), withoutRule, agreement };
    report('keeping', 0.95);
    await keepOutcomes(session, plan, options.keepIn ?? outcomePath(history, plan.dataset, result.digest));
    return result;
  }, signal);
}

async function summarise(
  session: Session,
  plan: SimulationPlan,
  relations: Relations,
): Promise<Omit<SimulationResult, 'agreement' | 'withoutRule'>> {
  const { manifest } = relations;
  const floor = plan.precisionFloor;
  const transitions = await transitionsOf(session);
  const all = sumOf(transitions);
  const [slice = {}] = await session.query(`
    SELECT min(lodged_on) AS first, max(lodged_on) AS last, sum(items) AS items,
      CAST(coalesce(sum(value_cents), 0) AS DOUBLE) / 100 AS customs_value FROM judged`);
  const { first, last } = slice;
  const before = await sideFigures(session, 'before', { transitions, floor });
  const after = await sideFigures(session, 'after', { transitions, floor });
  const { fusion, trainedOn } = plan.sides.after.release?.release.model?.score.metadata ?? {};
  const inspections = after.inspections.declarations;
  return {
    digest: digestOfRun(plan, manifest),
    dataset: { name: manifest.name, digest: manifest.digest },
    period: typeof first === 'string' && typeof last === 'string' ? { from: first, to: last } : null,
    precisionFloor: floor,
    totals: { ...all, items: numberOf(slice['items']), customsValue: numberOf(slice['customs_value']) },
    before,
    after,
    transitions,
    flips: flipFigures(transitions),
    rules: await ruleFigures(session, plan),
    comparison: await comparisonOf(session, { inspections, all, floor, trainedOn, fuses: fusion !== undefined }),
    curves: await budgetCurves(session, { all, floor, hasModel: trainedOn !== undefined, fuses: fusion !== undefined }),
  };
}
