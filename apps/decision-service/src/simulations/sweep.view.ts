import type { AnswerOf, sweepThreshold } from '@tidewaiter/contracts';
import { wilson } from '@tidewaiter/risk-model';
import type { SweepPoint } from '@tidewaiter/simulation';
import { rateView, weightedView } from './evidence-views.js';

type View = AnswerOf<typeof sweepThreshold>['points'][number];

/** @param irregular known irregular declarations of the period, of which recall is a share */
export function sweepView(point: SweepPoint, irregular: number): View {
  const { additionalDuty, declarations, efficient, knownClean, knownHit, red, unknown, value, yellow } = point;
  const share = { hits: knownHit, n: irregular };
  return {
    value,
    red,
    yellow,
    selected: declarations,
    knownHit,
    knownClean,
    unknown,
    precision: rateView(point.precision, knownHit),
    recall: irregular === 0 ? share : { ...share, rate: knownHit / irregular, ...wilson(knownHit, irregular) },
    ...(point.weighted && { weighted: weightedView(point.weighted) }),
    duty: additionalDuty,
    efficient,
  };
}
