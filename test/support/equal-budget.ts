import { fileURLToPath } from 'node:url';
import { decide, frozenList, prepareRelease, type Decision, type PreparedRelease } from '@tidewaiter/decision';
import { caseOf, trainModel, type LearningCase, type ReferenceTable, type TrainingPlan } from '@tidewaiter/learning';
import { bootstrap, fusedProbability, greatestScore, readModel, type Measure } from '@tidewaiter/risk-model';
import { readRulePack } from '@tidewaiter/rule-pack';
import type { PastDeclaration } from '@tidewaiter/sample-history';
import type { XGBoost } from '@tidewaiter/xgboost-node';
import { Seeded } from '../analysis/seeded.js';

/** A declaration with the rules that hit it and apply. */
export type KnownCase = LearningCase & Required<Pick<LearningCase, 'ruleIds'>>;

/** A declaration to choose from; whether it is irregular is known to the grader only. */
export interface Choice extends KnownCase {
  readonly lane: Decision['lane'];
  readonly points: number;
  readonly irregular: number;
}

/** A history in two periods that share no day. */
export interface Past {
  /** Examined, by day: what was learnt from. */
  readonly examined: readonly KnownCase[];
  /** Every declaration of the time after, examined or not. */
  readonly later: readonly Choice[];
}

/** The rules, lists and reference values of the starter pack, without its model; the public data's rules are for others. */
export async function starterRelease(): Promise<PreparedRelease> {
  const pack = await readRulePack(fileURLToPath(new URL('../../rules/', import.meta.url)));
  const { release, diagnostics } = prepareRelease({
    ruleSets: pack.ruleSets.filter(({ id }) => id !== 'kcs'),
    lists: pack.lists.map((list) => frozenList(list, list.items)),
    references: pack.references,
    controls: pack.controls,
    policy: pack.policy,
  });
  if (release === undefined) throw new Error(JSON.stringify(diagnostics));
  return release;
}

/** A draw that the random stream never takes: what is compared is what rules and model choose. */
const draw = 1 - Number.EPSILON;

/** Evaluates the rules on what is learnt from and on what is chosen from; the truth goes no further than `irregular`. */
export function pastOf(history: Iterable<PastDeclaration>, release: PreparedRelease, lastKnown: string): Past {
  const references: ReferenceTable = release.references;
  const [examined, later]: [KnownCase[], Choice[]] = [[], []];
  for (const { act, declaration, truth } of history) {
    const one = caseOf(declaration, references, act);
    const isLater = one.day > lastKnown;
    if (!isLater && one.outcome === undefined) continue;
    const { hits, lane, points } = decide(release, declaration, { today: one.day, draw });
    const ruleIds = hits.filter(({ applied }) => applied).map(({ ruleId }) => ruleId);
    if (isLater) later.push({ ...one, ruleIds, lane, points, irregular: Number(truth.irregular) });
    else examined.push({ ...one, ruleIds });
  }
  return { examined, later };
}

/** Irregular declarations found by three ways to spend the same inspections, and how they compare. */
export interface EqualBudget {
  readonly inspections: number;
  readonly found: { readonly rules: number; readonly model: number; readonly both: number };
  /** What rules and model together find over what each finds alone. */
  readonly overRules: Measure;
  readonly overModel: Measure;
}

const strictness = { green: 0, blue: 1, yellow: 2, red: 3 } as const;

/**
 * Trains on the examined declarations as the product does, spends the budget (a share of the later declarations) by the strictest lane and the
 * points, by the score, and by the fusion of both, and grades each by the hidden truth. Equals in the order of lodging.
 */
export async function atEqualBudget(
  { examined, later }: Past,
  { budget, plan, xgboost }: { readonly budget: number; readonly plan: TrainingPlan; readonly xgboost: XGBoost },
): Promise<EqualBudget> {
  const model = readModel(JSON.parse((await trainModel(examined, plan, { xgboost })).json));
  const { fusion } = model.metadata;
  if (fusion === undefined) throw new Error('the model has not learnt what rules add');
  const scores = later.map(({ rows }) => greatestScore(model, rows));
  const inspections = Math.floor(budget * later.length);
  const best = (rank: (one: Choice, at: number) => number): number[] => highest(later.map(rank), inspections);
  const chosen = {
    rules: best(({ lane, points }) => 1000 * strictness[lane] + points),
    model: best((_, at) => scores[at] ?? 0),
    both: best(({ ruleIds }, at) => fusedProbability(fusion, scores[at] ?? 0, ruleIds)),
  };
  const found = (which: keyof typeof chosen, counts?: Int32Array): number =>
    chosen[which].reduce((sum, at) => sum + (later[at]?.irregular ?? 0) * (counts?.[at] ?? 1), 0);
  const ratios = (counts?: Int32Array): number[] => {
    const both = found('both', counts);
    return [both / found('rules', counts), both / found('model', counts)];
  };
  const random = new Seeded(plan.seed);
  const [overRules = 0, overModel = 0] = ratios();
  const [byRules, byModel] = bootstrap(later.length, ratios, { random: () => random.next() });
  return {
    inspections,
    found: { rules: found('rules'), model: found('model'), both: found('both') },
    overRules: { value: overRules, ...(byRules ?? { low: 0, high: Infinity }) },
    overModel: { value: overModel, ...(byModel ?? { low: 0, high: Infinity }) },
  };
}

function highest(values: readonly number[], count: number): number[] {
  const order = values.map((_, at) => at);
  return order.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b).slice(0, count);
}
