import { Injectable } from '@nestjs/common';
import type { AnswerOf, listThresholds, Received, sweepThreshold } from '@tidewaiter/contracts';
import { ruleThresholds, sweepPolicy, sweepRule, sweepValues, variantsOf } from '@tidewaiter/simulation';
import type { PolicyThreshold, RuleThreshold, SimulationPlan, SweepPoint } from '@tidewaiter/simulation';
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

  /** @throws DomainError notFound, conflict; HistoryError unknownSimulation */
  async sweep({ candidate: number, simulationId, threshold, ...ends }: Wanted): Promise<Sweep> {
    const candidate = await frozenCandidate(this.dataSource.manager, { id: simulationId, candidate: number });
    const swept =
      threshold.kind === 'rule'
        ? await this.sweepRule(candidate, threshold, ends)
        : await this.sweepPolicy(candidate, threshold, ends);
    const { irregular } = candidate.summary;
    const points = swept.points.map((point) => sweepView(point, irregular));
    return { ...(swept.current !== undefined && { current: swept.current }), points };
  }

  private async sweepPolicy(candidate: FrozenCandidate, threshold: PolicyThreshold, ends: Ends): Promise<Swept> {
    const { digest } = candidate;
    const { history } = this.past;
    const current = candidate.stored.content.policy[threshold.kind][threshold.lane];
    const values = sweepValues(current ?? 0.5, ends);
    const plan = await this.plan(candidate);
    return { current, points: await sweepPolicy(plan, { digest, threshold, values }, { history }) };
  }

  private async sweepRule(candidate: FrozenCandidate, { place, ruleId }: RulePlace, ends: Ends): Promise<Swept> {
    const { digest } = candidate;
    const { history } = this.past;
    const { content } = candidate.stored;
    const written = ruleThresholds(content).find((one) => one.ruleId === ruleId && one.place === place);
    if (written === undefined) throw new DomainError('notFound', `There is no number ${place} in a rule ${ruleId}.`);
    const variants = variantsOf(content, written, sweepValues(written.value, ends)) ?? [];
    const plan = await this.plan(candidate);
    return { current: written.value, points: await sweepRule(plan, { digest, ruleId, variants }, { history }) };
  }

  private async plan({ row, stored }: FrozenCandidate): Promise<SimulationPlan> {
    return planOf(row, { candidate: simulated(await restoredSide(this.dataSource.manager, stored)) });
  }
}
