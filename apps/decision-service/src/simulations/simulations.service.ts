import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Received, startSimulation } from '@tidewaiter/contracts';
import { planSimulation, runSimulation, type SimulatedRelease } from '@tidewaiter/simulation';
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
import { candidatesOf, restoredSide, storedSide } from './simulation-job.js';
import type { SimulationInput } from './simulation-job.js';
import { baselineSide, candidateSide, changedRules, simulated } from './simulation-sides.js';
import type { CandidateChoice, Side } from './simulation-sides.js';
import { SimulationRow } from './simulation.entity.js';
import type { OtherCandidate } from './simulation.entity.js';
import { summaryOf } from './summary.js';

type Wanted = Received<typeof startSimulation>['body'];

/** What became of a candidate. */
type Ran = Required<Pick<OtherCandidate, 'digest' | 'summary'>> & { readonly datasetDigest: string };

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
      const input: SimulationInput = {
        simulationId: id,
        ...(baseline && { baseline: storedSide(baseline) }),
        candidate: storedSide(candidate),
        others: others.map(storedSide),
      };
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
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await transaction.insert(SimulationRow, simulation as object);
      return { simulation, job };
    });
    this.jobs.wake();
    return started;
  }

  /** Candidate after candidate, each against the same baseline. */
  private async run(input: SimulationInput, context: JobContext): Promise<string> {
    const { manager } = this.dataSource;
    const row = await manager.findOneByOrFail(SimulationRow, { id: input.simulationId });
    const baseline = input.baseline && simulated(await restoredSide(manager, input.baseline));
    const candidates = candidatesOf(input);
    const ran: Ran[] = [];
    for (const [place, stored] of candidates.entries()) {
      const candidate = simulated(await restoredSide(manager, stored));
      const report: JobContext['report'] = (fraction, step) =>
        context.report((place + fraction) / candidates.length, step);
      ran.push(await this.runOne(row, { baseline, candidate }, { ...context, report }));
    }
    const [first, ...others] = ran;
    await this.dataSource.query(
      'UPDATE simulations SET digest = $2, summary = $3, dataset_digest = $4, others = $5 WHERE id = $1',
      [
        row.id,
        first?.digest,
        JSON.stringify(first?.summary),
        first?.datasetDigest,
        JSON.stringify(row.others.map((other, place) => ({ ...other, ...finished(others[place]) }))),
      ],
    );
    return row.id;
  }

  private async runOne(
    row: SimulationRow,
    { baseline, candidate }: { readonly baseline: SimulatedRelease | undefined; readonly candidate: SimulatedRelease },
    context: JobContext,
  ): Promise<Ran> {
    const started = this.clock.now().getTime();
    const plan = planSimulation({
      ...(baseline && { baseline }),
      candidate,
      dataset: row.datasetId,
      slice: { period: { from: row.from ?? undefined, to: row.to ?? undefined } },
    });
    const result = await runSimulation(plan, {
      history: this.past.history,
      signal: context.signal,
      onProgress: ({ step, fraction }) => context.report(fraction, step),
    });
    const seconds = (this.clock.now().getTime() - started) / 1000;
    const summary = summaryOf(result, { changed: changedRules(baseline, candidate), seconds });
    return { digest: result.digest, summary, datasetDigest: result.dataset.digest };
  }
}

/** A candidate that is known to run. @throws DomainError notFound, invalidRules */
async function readySide(manager: EntityManager, choice: CandidateChoice): Promise<Side> {
  const side = await candidateSide(manager, choice);
  simulated(side);
  return side;
}

function finished(ran: Ran | undefined): Pick<OtherCandidate, 'digest' | 'summary'> {
  return ran === undefined ? {} : { digest: ran.digest, summary: ran.summary };
}
