import type {
  BudgetCurve,
  Counts,
  Precision,
  SideEstimates,
  SimulationResult,
  WeightedShare,
} from '@tidewaiter/simulation';
import type { SimulationSummary } from './simulation.entity.js';

type Rate = SimulationSummary['random'];
type Estimates = NonNullable<SimulationSummary['baseline']['estimates']>;
type Curve = NonNullable<SimulationSummary['curves']>[number];

/** A share as the API answers it; below the floor only its sample size. */
export function rateView({ n, value, interval }: Precision, hits: number): Rate {
  return value === null || interval === null
    ? { hits, n }
    : { hits, n, rate: value, low: interval.low, high: interval.high };
}

export function weightedView({ effective, interval, n, value }: WeightedShare): NonNullable<Estimates['weighted']> {
  return { n, effective, rate: value, low: interval.low, high: interval.high };
}

export function estimatesView({ bounds, random, weighted, withoutPropensity }: SideEstimates): Estimates {
  return {
    ...(bounds && { bounds }),
    ...(weighted && { weighted: weightedView(weighted) }),
    withoutPropensity,
    random: rateView(random, Math.round((random.value ?? 0) * random.n)),
  };
}

export function transitionViews({ transitions }: SimulationResult): NonNullable<SimulationSummary['transitions']> {
  return transitions
    .filter(({ declarations }) => declarations > 0)
    .map(({ additionalDuty, ...transition }) => ({ ...transition, duty: additionalDuty }));
}

/** The curves of the run, and that of choosing blindly: the rate of the random stream at every budget. */
export function curveViews({ comparison, curves, totals }: SimulationResult): Curve[] {
  const [first] = curves;
  const stream = comparison.randomStream;
  const rate = rateView(stream, Math.round((stream.value ?? 0) * stream.n));
  const random: Curve['points'] = (first?.points ?? []).map(({ budget, figures }) => {
    const share = totals.declarations === 0 ? 0 : figures.declarations / totals.declarations;
    return { budget, inspections: figures.declarations, precision: rate, recall: share, dutyShare: share };
  });
  return [...curves.map(curveView), { way: 'random', points: random }];
}

function curveView({ points, ranking }: BudgetCurve): Curve {
  return {
    way: ranking,
    points: points.map(({ budget, figures }) => ({
      budget,
      inspections: figures.declarations,
      precision: rateView(figures.precision, figures.knownHit),
      ...(figures.recall !== null && { recall: figures.recall }),
      ...(figures.dutyShare !== null && { dutyShare: figures.dutyShare }),
    })),
  };
}

export function withoutRuleViews({ withoutRule }: SimulationResult): NonNullable<SimulationSummary['withoutRule']> {
  const view = ({ additionalDuty, declarations, knownHit }: Counts) => ({
    declarations,
    knownHit,
    duty: additionalDuty,
  });
  return withoutRule.map(({ lost, taken, ...rest }) => ({ ...rest, lost: view(lost), taken: view(taken) }));
}
