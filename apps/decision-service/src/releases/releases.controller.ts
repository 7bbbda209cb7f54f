import { Controller } from '@nestjs/common';
import {
  activateRelease,
  approveRelease,
  attachEvidence,
  createRelease,
  exportRelease,
  getActiveRelease,
  getRelease,
  listReleases,
  proposeRelease,
  rejectRelease,
  rollBackRelease,
  withdrawRelease,
  type AnswerOf,
  type Received,
} from '@tidewaiter/contracts';
import { stretchOn } from '@tidewaiter/decision';
import { portableRelease } from '@tidewaiter/rule-portable';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Input, Reply } from '../http/parameters.js';
import type { HttpReply } from '../http/request-context.js';
import { ActiveRelease } from './active-release.js';
import { ReleaseLibrary } from './release-library.js';
import { releaseDetail, releaseList } from './releases.queries.js';
import { ReleasesService, type PersonCommand } from './releases.service.js';

type Detail = AnswerOf<typeof getRelease>;
type Transition = Received<typeof approveRelease>;

@Controller()
export class ReleasesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly releases: ReleasesService,
    private readonly library: ReleaseLibrary,
    private readonly active: ActiveRelease,
    private readonly clock: Clock,
  ) {}

  @Handles(listReleases)
  async list(): Promise<AnswerOf<typeof listReleases>> {
    return { items: await releaseList(this.dataSource.manager) };
  }

  @Handles(getActiveRelease)
  activeDetail(@By() actor: Actor): Promise<Detail> {
    return this.detail(this.active.current().id, actor);
  }

  @Handles(createRelease)
  async create(@Input() { body }: Received<typeof createRelease>, @By() actor: Actor): Promise<Detail> {
    const { candidate, simulationId, ...wanted } = body;
    const cited = simulationId === undefined ? undefined : { id: simulationId, candidate };
    return this.detail(await this.releases.create({ ...wanted, cited }, actor), actor);
  }

  @Handles(getRelease)
  one(@Input() { params }: Received<typeof getRelease>, @By() actor: Actor): Promise<Detail> {
    return this.detail(params.id, actor);
  }

  @Handles(attachEvidence)
  async attach(@Input() { params, body }: Received<typeof attachEvidence>, @By() actor: Actor): Promise<Detail> {
    await this.releases.attach(params.id, { id: body.simulationId, candidate: body.candidate }, actor);
    return this.detail(params.id, actor);
  }

  @Handles(proposeRelease)
  propose(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('propose', input, actor);
  }

  @Handles(withdrawRelease)
  withdraw(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('withdraw', input, actor);
  }

  @Handles(approveRelease)
  approve(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('approve', input, actor);
  }

  @Handles(rejectRelease)
  reject(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('reject', input, actor);
  }

  @Handles(activateRelease)
  activate(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('activate', input, actor);
  }

  @Handles(rollBackRelease)
  rollBack(@Input() input: Transition, @By() actor: Actor): Promise<Detail> {
    return this.command('rollBack', input, actor);
  }

  @Handles(exportRelease)
  async export(@Input() { params }: Received<typeof exportRelease>, @By() actor: Actor, @Reply() reply: HttpReply) {
    const { number } = await this.detail(params.id, actor);
    const { prepared } = await this.library.byNumber(number);
    reply.header('content-disposition', `attachment; filename="release-${number}.json"`);
    return JSON.stringify(
      portableRelease(
        prepared.rules.map((rule) => rule.checked),
        stretchOn(prepared, this.clock.now().toISOString().slice(0, 10)).lists,
      ),
      null,
      2,
    );
  }

  private async command(command: PersonCommand, { params, body }: Transition, actor: Actor): Promise<Detail> {
    await this.releases.command(params.id, command, { actor, reason: body.reason });
    return this.detail(params.id, actor);
  }

  private detail(id: string, actor: Actor): Promise<Detail> {
    return releaseDetail(this.dataSource.manager, id, actor);
  }
}
