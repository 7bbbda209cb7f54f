import { Injectable } from '@nestjs/common';
import type { AnswerOf, listThresholds, Received, sweepThreshold } from '@tidewaiter/contracts';
import {
  planSimulation,
  ruleThresholds,
  sweepPolicy,
  sweepRule,
  sweepValues,
  variantsOf,
} from '@tidewaiter/simulation';
import type { KeptSimulation, SweepPoint } from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { DomainError } from '../http/domain-error.js';
import { JobRow } from '../jobs/job.entity.js';
import { candidatesOf, restoredSide } from './simulation-job.js';
import type { SimulationInput, StoredSide } from './simulation-job.js';
import { simulated } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';
import { finished } from './simulations.queries.js';
import type { CandidateKey } from './simulations.queries.js';
import { sweepView } from './sweep.view.js';

type Wanted = Received<typeof sweepThreshold>['body'];

/** A candidate of a finished simulation, as it was frozen. */
interface Candidate {
  readonly row: SimulationRow;
  readonly kept: KeptSimulation;
  readonly stored: StoredSide;
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
    const { content } = (await this.candidate(key)).stored;
    return {
      policy: policyThresholds.map(({ kind, lane }) => {
        const value = content.policy[kind][lane];
        return { kind, lane, ...(value !== undefined && { value }) };
      }),
      rules: ruleThresholds(content).map((threshold) => ({ kind: 'rule', ...threshold })),
    };
  }

  /** @throws DomainError notFound, conflict; HistoryError unknownSimulation */
  async sweep({
    candidate: number,
    from,
    simulationId,
    threshold,
    to,
  }: Wanted): Promise<AnswerOf<typeof sweepThreshold>> {
    const candidate = await this.candidate({ id: simulationId, candidate: number });
    const { summary } = candidate.row;
    const floor = summary?.floor ?? 1;
    const irregular = summary?.irregular ?? 0;
    if (threshold.kind === 'rule') {
      const { current, points } = await this.sweepRule(candidate, threshold, { floor, from, to });
      return { current, points: points.map((point) => sweepView(point, irregular)) };
    }
    const { policy } = candidate.stored.content;
    const current = policy[threshold.kind][threshold.lane];
    const values = sweepValues(current ?? 0.5, { from, to });
    const points = await sweepPolicy(candidate.kept, { policy, threshold, floor }, values);
    return { ...(current !== undefined && { current }), points: points.map((point) => sweepView(point, irregular)) };
  }

  private async sweepRule(
    { kept, row, stored }: Candidate,
    { place, ruleId }: { readonly ruleId: string; readonly place: number },
    {
      floor,
      from,
      to,
    }: { readonly floor: number; readonly from?: number | undefined; readonly to?: number | undefined },
  ): Promise<{ readonly current: number; readonly points: readonly SweepPoint[] }> {
    const written = ruleThresholds(stored.content).find((one) => one.ruleId === ruleId && one.place === place);
    if (written === undefined) throw new DomainError('notFound', `There is no number ${place} in a rule ${ruleId}.`);
    const variants = variantsOf(stored.content, written, sweepValues(written.value, { from, to })) ?? [];
    const plan = planSimulation({
      candidate: simulated(await restoredSide(this.dataSource.manager, stored)),
      dataset: row.datasetId,
      slice: { period: { from: row.from ?? undefined, to: row.to ?? undefined } },
      precisionFloor: floor,
    });
    const points = await sweepRule(plan, { digest: kept.digest, ruleId, variants }, { history: kept.history });
    return { current: written.value, points };
  }

  private async candidate(key: CandidateKey): Promise<Candidate> {
    const { manager } = this.dataSource;
    const kept = await finished(manager, key);
    const row = await manager.findOneByOrFail(SimulationRow, { id: key.id });
    const { input } = await manager.findOneByOrFail(JobRow, { id: row.jobId });
    // Only the service of simulations writes the input of their jobs.
    const stored = candidatesOf(input as SimulationInput)[key.candidate - 1];
    if (stored === undefined) throw new DomainError('notFound', `There is no candidate ${key.candidate}.`);
    return { row, stored, kept: { history: this.past.history, ...kept } };
  }
}
