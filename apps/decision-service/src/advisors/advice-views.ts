import type {
  AnswerOf,
  adviseDoubleCounting,
  adviseEvasion,
  adviseLaneFinds,
  adviseRetirement,
  listAdvised,
} from '@tidewaiter/contracts';
import type {
  Counts,
  Evasion,
  LaneFinds,
  Precision,
  Retirement,
  RulePair,
  SelectingRule,
  SimulatedDeclaration,
} from '@tidewaiter/simulation';

type RetirementView = AnswerOf<typeof adviseRetirement>;
type PairView = AnswerOf<typeof adviseDoubleCounting>['pairs'][number];
type CountsView = RetirementView['selected'];
type RateView = PairView['precision'];

function countsView({ additionalDuty, declarations, knownClean, knownHit, unknown }: Counts): CountsView {
  return { declarations, knownHit, knownClean, unknown, duty: additionalDuty };
}

function ruleView({ lane, name, points, ruleId }: SelectingRule): PairView['first'] {
  return { ruleId, name, points, ...(lane !== null && { lane }) };
}

/** Below the floor only the sample size. */
function rateView(hits: number, { interval, n, value }: Precision): RateView {
  return value === null || interval === null ? { hits, n } : { hits, n, rate: value, ...interval };
}

export function retirementView({ selected, steps }: Retirement): RetirementView {
  return {
    selected: countsView(selected),
    steps: steps.map(({ freed, freedInAll, hits, precision, rule }) => ({
      rule: ruleView(rule),
      hits,
      freed: countsView(freed),
      freedInAll: countsView(freedInAll),
      precision: rateView(freedInAll.knownHit, precision),
    })),
  };
}

export function pairView({ both, first, precision, second, ...figures }: RulePair): PairView {
  return {
    first: ruleView(first),
    second: ruleView(second),
    both: countsView(both),
    ...figures,
    precision: rateView(both.knownHit, precision),
  };
}

export function laneFindsView(one: LaneFinds): AnswerOf<typeof adviseLaneFinds>['lanes'][number] {
  const { irregular, lane, random } = one;
  return {
    ...countsView(one),
    lane,
    random: rateView(Math.round((random.value ?? 0) * random.n), random),
    ...(irregular !== null && { irregular }),
  };
}

export function thresholdView(one: Evasion): AnswerOf<typeof adviseEvasion>['thresholds'][number] {
  const { bins, corrected, safe, test, threshold, width } = one;
  const edge = (bin: number): number => threshold.threshold + bin * width;
  return {
    ruleId: threshold.rule.checked.rule.ruleId,
    name: threshold.rule.checked.rule.name,
    place: threshold.place,
    text: threshold.text,
    threshold: threshold.threshold,
    safe,
    bins: bins.map(({ bin, ...figures }) => ({ bin, from: edge(bin), to: edge(bin + 1), ...figures })),
    ...(test && { test: { ...test, corrected: corrected ?? test.pValue } }),
  };
}

export function advisedView(one: SimulatedDeclaration): AnswerOf<typeof listAdvised>['items'][number] {
  const { additionalDuty, after, importer, lodgedOn, office, outcome, reference, rulesAfter } = one;
  return {
    reference,
    lodgedOn,
    office,
    ...(importer !== null && { importer }),
    lane: after,
    rules: [...rulesAfter],
    outcome,
    duty: additionalDuty ?? 0,
  };
}
