import { Injectable } from '@nestjs/common';
import type { AnswerOf, listThresholds, Received, sweepThreshold } from '@tidewaiter/contracts';
import { ruleThresholds, sweepPolicy, sweepRule, sweepValues, variantsOf } from '@tidewaiter/simulation';
import type {
  PolicyThreshold,
  RuleThreshold,
  SimulationOptions,
  SimulationPlan,
  SweepPoint,
} from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { DomainError } from '../http/domain-error.js';
import type { CandidateKey } from './finished-candidate.js';
import { frozenCandidate, planOf, type FrozenCandidate } from './planned-simulation.js';
import { restoredSide } from './simulation-job.js';
import { simulated } from './simulation-sides.js';
import { sweepView } from './sweep.view.js';

type Wanted = Received<typeof sweepThreshold>['body'];
type Sweep = AnswerOf<typeof sweepThreshold>;
type RulePlace = Pick<RuleThreshold, 'ruleId' | 'place'>;
type Ends = Pick<Wanted, 'from' | 'to'>;

type SweepOptions = Pick<SimulationOptions, 'history' | 'signal'>;

interface Swept {
  readonly current: number | undefined;
  readonly points: readonly SweepPoint[];
}

const policyThresholds = (['points', 'score'] as const).flatMap((kind) =>
  (['red', 'yellow'] as const).map((lane) => ({ kind, lane })),
);

/** Other values for one threshold of a candidate that has been simulated. */
@Injectable()
export class SweepsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly past: PastDeclarations,
  ) {}

  /** @throws DomainError notFound, conflict */
  async thresholds(key: CandidateKey): Promise<AnswerOf<typeof listThresholds>> {
    const { content } = (await frozenCandidate(this.dataSource.manager, key)).stored;
    return {
      policy: policyThresholds.map(({ kind, lane }) => {
        const value = content.policy[kind][lane];
        return { kind, lane, ...(value !== undefined && { value }) };
      }),
      rules: ruleThresholds(content).map((threshold) => ({ kind: 'rule', ...threshold })),
    };
  }

  /** @throws DomainError notFound, conflict; HistoryError unknownSimulation; the signal's reason when aborted */
  async sweep({ candidate: number, simulationId, threshold, ...ends }: Wanted, signal: AbortSignal): Promise<Sweep> {
    const candidate = await frozenCandidate(this.dataSource.manager, { id: simulationId, candidate: number });
    const options = { history: this.past.history, signal };
    const swept =
      threshold.kind === 'rule'
        ? await this.sweepRule(candidate, { ...threshold, ...ends }, options)
        : await this.sweepPolicy(candidate, { ...ends, threshold }, options);
    const { irregular } = candidate.summary;
    const points = swept.points.map((point) => sweepView(point, irregular));
    return { ...(swept.current !== undefined && { current: swept.current }), points };
  }

  private async sweepPolicy(
    candidate: FrozenCandidate,
    { threshold, ...ends }: Ends & { readonly threshold: PolicyThreshold },
    options: SweepOptions,
  ): Promise<Swept> {
    const { digest, stored } = candidate;
    const current = stored.content.policy[threshold.kind][threshold.lane];
    const values = sweepValues(current ?? 0.5, ends);
    return { current, points: await sweepPolicy(await this.plan(candidate), { digest, threshold, values }, options) };
  }

  private async sweepRule(
    candidate: FrozenCandidate,
    { place, ruleId, ...ends }: Ends & RulePlace,
    options: SweepOptions,
  ): Promise<Swept> {
    const { digest, stored } = candidate;
    const written = ruleThresholds(stored.content).find((one) => one.ruleId === ruleId && one.place === place);
    if (written === undefined) throw new DomainError('notFound', `There is no number ${place} in a rule ${ruleId}.`);
    const variants = variantsOf(stored.content, written, sweepValues(written.value, ends)) ?? [];
    const points = await sweepRule(await this.plan(candidate), { digest, ruleId, variants }, options);
    return { current: written.value, points };
  }

  private async plan({ row, stored }: FrozenCandidate): Promise<SimulationPlan> {
    return planOf(row, { candidate: simulated(await restoredSide(this.dataSource.manager, stored)) });
  }
}
