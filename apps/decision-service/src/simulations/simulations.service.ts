import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startSimulation } from '@tidewaiter/contracts';
import {
  isKept,
  runSimulation,
  sharedColumns,
  type SharedColumns,
  type SimulatedRelease,
  type SimulationPlan,
} from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobRow } from '../jobs/job.entity.js';
import { JobsService } from '../jobs/jobs.service.js';
import { newId } from '../new-id.js';
import { planOf } from './planned-simulation.js';
import { candidatesOf, restoredSide, simulationInput } from './simulation-job.js';
import type { SimulationInput } from './simulation-job.js';
import { baselineSide, candidateSide, changedRules, simulated } from './simulation-sides.js';
import type { CandidateChoice, Side } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';
import type { OtherCandidate, RanCandidate } from './simulation.entity.js';
import { summaryOf } from './summary.js';

type Wanted = Received<typeof startSimulation>['body'];

/** Starts and runs simulations. All sides are frozen when it is started. */
@Injectable()
export class SimulationsService implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobsService,
    private readonly runner: JobRunner,
    private readonly past: PastDeclarations,
  ) {}

  onModuleInit(): void {
    // Only this service writes the input of its jobs.
    this.runner.register('simulation', (input, context) => this.run(input as SimulationInput, context), 'beginsAgain');
  }

  /** @throws DomainError notFound, invalidRules */
  async start(wanted: Wanted, actor: Actor): Promise<{ simulation: SimulationRow; job: JobRow }> {
    const { manager } = this.dataSource;
    const dataset = await this.past.history.describe(wanted.datasetId);
    const baseline = await baselineSide(manager, wanted.baselineReleaseId);
    const candidate = await readySide(manager, wanted);
    const others: Side[] = [];
    for (const choice of wanted.others ?? []) others.push(await readySide(manager, choice));
    const id = newId('sim');
    const title = wanted.title ?? `${candidate.label}, ${dataset.title.en}`;
    const started = await this.dataSource.transaction(async (transaction) => {
      const input = simulationInput(id, { baseline, candidate, others });
      const job = await this.jobs.enqueue(transaction, { kind: 'simulation', title, input, resultId: id }, actor);
      const simulation: SimulationRow = {
        id,
        jobId: job.id,
        title,
        datasetId: dataset.name,
        datasetDigest: dataset.digest,
        from: wanted.from ?? null,
        to: wanted.to ?? null,
        baseline: baseline?.label ?? 'none',
        candidate: candidate.label,
        policy: candidate.content.policy,
        digest: null,
        summary: null,
        others: others.map(({ content, label }) => ({ candidate: label, policy: content.policy })),
        ran: [],
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await transaction.insert(SimulationRow, simulation as object);
      return { simulation, job };
    });
    this.jobs.wake();
    return started;
  }

  /** Candidate after candidate, each against the same baseline; what an earlier attempt has done stays. */
  private async run(input: SimulationInput, context: JobContext): Promise<string> {
    const { manager } = this.dataSource;
    const row = await manager.findOneByOrFail(SimulationRow, { id: input.simulationId });
    const baseline = input.baseline && simulated(await restoredSide(manager, input.baseline));
    const candidates = candidatesOf(input);
    const columns = candidates.length > 1 ? sharedColumns() : undefined;
    const ran = [...row.ran];
    if (ran.length > 0) context.resume(ran.length / candidates.length);
    for (const [place, stored] of candidates.entries()) {
      const sides = { baseline, candidate: simulated(await restoredSide(manager, stored)) };
      const report: JobContext['report'] = (fraction, step) =>
        context.report((place + fraction) / candidates.length, step);
      if (await this.isDone(planOf(row, sides), ran[place])) continue;
      ran[place] = await this.runOne(row, sides, { ...context, report, columns });
      await this.dataSource.query('UPDATE simulations SET ran = $2 WHERE id = $1', [row.id, JSON.stringify(ran)]);
    }
    return this.finish(row, ran);
  }

  /** Whether an earlier attempt has run the plan, on the declarations there are now. */
  private async isDone(plan: SimulationPlan, ran: RanCandidate | undefined): Promise<boolean> {
    return ran !== undefined && isKept(plan, { history: this.past.history, digest: ran.digest });
  }

  private async finish({ id, others }: SimulationRow, [first, ...rest]: readonly RanCandidate[]): Promise<string> {
    await this.dataSource.query(
      `UPDATE simulations SET digest = $2, summary = $3, dataset_digest = $4, others = $5, ran = '[]' WHERE id = $1`,
      [
        id,
        first?.digest,
        JSON.stringify(first?.summary),
        first?.datasetDigest,
        JSON.stringify(others.map((other, place) => ({ ...other, ...finished(rest[place]) }))),
      ],
    );
    return id;
  }

  private async runOne(
    row: SimulationRow,
    sides: { readonly baseline: SimulatedRelease | undefined; readonly candidate: SimulatedRelease },
    context: JobContext & { readonly columns: SharedColumns | undefined },
  ): Promise<RanCandidate> {
    const started = this.clock.now().getTime();
    const result = await runSimulation(planOf(row, sides), {
      history: this.past.history,
      signal: context.signal,
      columns: context.columns,
      onProgress: ({ step, fraction }) => context.report(fraction, step),
    });
    const seconds = (this.clock.now().getTime() - started) / 1000;
    const summary = summaryOf(result, { changed: changedRules(sides.baseline, sides.candidate), seconds });
    return { digest: result.digest, summary, datasetDigest: result.dataset.digest };
  }
}

/** A candidate that is known to run. @throws DomainError notFound, invalidRules */
async function readySide(manager: EntityManager, choice: CandidateChoice): Promise<Side> {
  const side = await candidateSide(manager, choice);
  simulated(side);
  return side;
}

function finished(ran: RanCandidate | undefined): Pick<OtherCandidate, 'digest' | 'summary'> {
  return ran === undefined ? {} : { digest: ran.digest, summary: ran.summary };
}
