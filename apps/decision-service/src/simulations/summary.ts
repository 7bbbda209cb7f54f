import { lanes } from '@tidewaiter/rule-language';
import type {
  Counts,
  Precision,
  RuleFigures,
  SelectionFigures,
  SideFigures,
  SimulationResult,
} from '@tidewaiter/simulation';
import { wilson } from '@tidewaiter/risk-model';
import { curveViews, estimatesView, rateView, transitionViews, withoutRuleViews } from './evidence-views.js';
import type { SimulationSummary } from './simulation.entity.js';

type Rate = SimulationSummary['random'];
type Figures = SimulationSummary['baseline']['figures'];
type RuleView = SimulationSummary['rules'][number];

/** A share with its sample size; below the floor only the sample size. */
function rateOf(hits: number, n: number, floor: number): Rate {
  if (n === 0 || n < floor) return { hits, n };
  const { low, high } = wilson(hits, n);
  return { hits, n, rate: hits / n, low, high };
}

function precisionView(counts: Pick<Counts, 'knownHit'>, precision: Precision): Rate {
  return rateView(precision, Math.round(counts.knownHit));
}

/** Counts of a random choice are expectations; people read whole declarations. */
function figuresView(figures: SelectionFigures, irregular: number): Figures {
  return {
    selected: Math.round(figures.declarations),
    knownHit: Math.round(figures.knownHit),
    knownClean: Math.round(figures.knownClean),
    unknown: Math.round(figures.unknown),
    precision: precisionView(figures, figures.precision),
    // Every known find of the period is counted, so there is no floor.
    recall: rateOf(Math.round(figures.knownHit), irregular, 1),
    duty: figures.additionalDuty,
  };
}

function sideView(side: SideFigures, irregular: number): SimulationSummary['baseline'] {
  const { red, yellow, blue, green } = side.lanes;
  return {
    lanes: {
      red: red.declarations,
      yellow: yellow.declarations,
      blue: blue.declarations,
      green: green.declarations,
    },
    figures: figuresView(side.inspections, irregular),
    estimates: estimatesView(side.estimates),
    displaced: {
      declarations: side.displaced.declarations,
      knownHit: side.displaced.knownHit,
      duty: side.displaced.additionalDuty,
    },
  };
}

function matrixOf({ transitions }: SimulationResult): SimulationSummary['matrix'] {
  const count = (before: string, after: string): number =>
    transitions.find((one) => one.before === before && one.after === after)?.declarations ?? 0;
  const row = (before: string) => ({
    red: count(before, 'red'),
    yellow: count(before, 'yellow'),
    blue: count(before, 'blue'),
    green: count(before, 'green'),
  });
  return Object.fromEntries(lanes.map((lane) => [lane, row(lane)])) as SimulationSummary['matrix'];
}

/** @param changed ids of rules whose text differs between the sides  @param randomRate hit rate of the random stream */
function ruleView(
  rule: RuleFigures,
  changed: ReadonlySet<string>,
  randomRate: number | undefined,
): RuleView | undefined {
  const side = rule.after ?? rule.before;
  if (!side) return undefined;
  const precision = precisionView(side, side.precision);
  const lift = precision.rate !== undefined && randomRate ? precision.rate / randomRate : undefined;
  return {
    ruleId: rule.ruleId,
    name: rule.name,
    in: rule.before && rule.after ? 'both' : rule.after ? 'candidate' : 'baseline',
    changed: changed.has(rule.ruleId),
    declarations: side.declarations,
    unique: side.unique,
    knownHit: side.knownHit,
    knownClean: side.knownClean,
    unknown: side.unknown,
    precision,
    ...(lift !== undefined && { lift }),
    duty: side.additionalDuty,
  };
}

/**
 * Choosing blindly, with the hit rate of the random stream as its precision: the inspected were mostly chosen by a policy,
 * so their mean flatters chance. Without a random stream that mean is all there is.
 */
function blindChoice(figures: Figures, stream: Rate): Figures {
  return stream.rate === undefined ? figures : { ...figures, precision: stream };
}

/** The result of a run as the API answers it. */
export function summaryOf(
  result: SimulationResult,
  { changed, seconds }: { readonly changed: ReadonlySet<string>; readonly seconds: number },
): SimulationSummary {
  const { totals, comparison } = result;
  const stream = comparison.randomStream;
  const random = precisionView({ knownHit: (stream.value ?? 0) * stream.n }, stream);
  const rules = result.rules.map((rule) => ruleView(rule, changed, random.rate));
  return {
    declarations: totals.declarations,
    items: totals.items,
    inspected: totals.knownHit + totals.knownClean,
    irregular: totals.knownHit,
    random,
    floor: result.precisionFloor,
    baseline: sideView(result.before, totals.knownHit),
    candidate: sideView(result.after, totals.knownHit),
    matrix: matrixOf(result),
    transitions: transitionViews(result),
    rules: rules.filter((rule) => rule !== undefined),
    equalBudget: {
      inspections: comparison.inspections,
      rules: figuresView(result.after.inspections, totals.knownHit),
      ...(comparison.model && { score: figuresView(comparison.model, totals.knownHit) }),
      ...(comparison.fused && { fused: figuresView(comparison.fused, totals.knownHit) }),
      random: blindChoice(figuresView(comparison.random, totals.knownHit), random),
    },
    curves: curveViews(result),
    withoutRule: withoutRuleViews(result),
    agreement: result.agreement,
    seconds,
  };
}
