import { Controller } from '@nestjs/common';
import { getOfficeCapacity, listOffices, saveOfficeCapacity } from '@tidewaiter/contracts';
import type { AnswerOf, Received } from '@tidewaiter/contracts';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { Actor } from '../http/actor.js';
import { Handles } from '../http/handles.js';
import { By, Editing, Input } from '../http/parameters.js';
import type { Edit } from '../http/parameters.js';
import { ReleaseRow } from '../releases/release.entity.js';
import { capacityView, officeViews, type CapacityView } from './offices.queries.js';
import { OfficesService } from './offices.service.js';
import { pastOffices } from './past-offices.js';

@Controller()
export class OfficesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly offices: OfficesService,
    private readonly past: PastDeclarations,
  ) {}

  @Handles(listOffices)
  async list(@Input() { query }: Received<typeof listOffices>): Promise<AnswerOf<typeof listOffices>> {
    const known = await pastOffices(this.past.history);
    const policy = await this.policyInForce();
    return {
      items: await officeViews(
        this.dataSource.manager,
        { today: this.clock.now(), days: query.days },
        { known, policy },
      ),
    };
  }

  @Handles(getOfficeCapacity)
  one(@Input() { params }: Received<typeof getOfficeCapacity>, @Editing() edit: Edit): Promise<CapacityView> {
    return this.tagged(params.code, edit);
  }

  @Handles(saveOfficeCapacity)
  async save(
    @Input() { params, body }: Received<typeof saveOfficeCapacity>,
    @Editing() edit: Edit,
    @By() actor: Actor,
  ): Promise<CapacityView> {
    await this.offices.save(params.code, { capacity: body, version: edit.version }, actor);
    return this.tagged(params.code, edit);
  }

  private async policyInForce() {
    const active = await this.dataSource.manager.findOneBy(ReleaseRow, { state: 'active' });
    return active?.content.policy;
  }

  private async tagged(code: string, edit: Edit): Promise<CapacityView> {
    const view = await capacityView(this.dataSource.manager, code, await this.policyInForce());
    edit.tag(view.version);
    return view;
  }
}
