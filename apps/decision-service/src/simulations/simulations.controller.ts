import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import {
  exportFlips,
  getSimulation,
  listFlips,
  listSimulations,
  sampleFlips,
  startSimulation,
} from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { jobView } from '../jobs/job.view.js';
import { flipSample } from './flip-sample.queries.js';
import { flipsCsv } from './flips-csv.js';
import { allFlips, flipPage, simulationById, simulationList, simulationView } from './simulations.queries.js';
import { SimulationsService } from './simulations.service.js';

@Controller()
export class SimulationsController {
  constructor(
    private readonly simulations: SimulationsService,
    private readonly dataSource: DataSource,
    private readonly past: PastDeclarations,
  ) {}

  @Handles(listSimulations)
  async list(): Promise<AnswerOf<typeof listSimulations>> {
    return { items: await simulationList(this.dataSource.manager) };
  }

  @Handles(startSimulation)
  async start(
    @Input() { body }: Received<typeof startSimulation>,
    @By() actor: Actor,
    @Reply() reply: HttpReply,
  ): Promise<AnswerOf<typeof startSimulation>> {
    const { simulation, job } = await this.simulations.start(body, actor);
    reply.header('Location', `/api/v1/jobs/${job.id}`);
    return { simulation: simulationView(simulation, job.state), job: jobView(job) };
  }

  @Handles(getSimulation)
  one(@Input() { params }: Received<typeof getSimulation>): Promise<AnswerOf<typeof getSimulation>> {
    return simulationById(this.dataSource.manager, params.id);
  }

  @Handles(listFlips)
  flips(@Input() { params, query }: Received<typeof listFlips>): Promise<AnswerOf<typeof listFlips>> {
    return flipPage(this.sources(), params.id, query);
  }

  @Handles(exportFlips)
  async export(@Input() { params, query }: Received<typeof exportFlips>, @Reply() reply: HttpReply): Promise<Readable> {
    const { candidate } = query;
    await flipPage(this.sources(), params.id, { limit: 1, candidate });
    const name = candidate === 1 ? params.id : `${params.id}-${candidate}`;
    reply.header('Content-Disposition', `attachment; filename="flips-${name}.csv"`);
    return flipsCsv(allFlips(this.sources(), { id: params.id, candidate }));
  }

  @Handles(sampleFlips)
  sample(@Input() { params, query }: Received<typeof sampleFlips>): Promise<AnswerOf<typeof sampleFlips>> {
    return flipSample(this.sources(), params.id, query);
  }

  private sources() {
    return { manager: this.dataSource.manager, history: this.past.history };
  }
}
