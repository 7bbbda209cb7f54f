import { Injectable } from '@nestjs/common';
import type { Capacity } from '@tidewaiter/decision';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { expectVersion } from '../http/version-tag.js';
import { OfficeCapacityRow } from './office-capacity.entity.js';
import { capacityIn } from './written-capacities.js';

/** Writes down what offices can inspect in a day. */
@Injectable()
export class OfficesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError versionChanged */
  async save(
    office: string,
    { capacity, version }: { readonly capacity: Capacity; readonly version: number },
    actor: Actor,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // There may be no row yet that could be locked.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('tidewaiter offices'))`);
      const row = await manager.findOneBy(OfficeCapacityRow, { office });
      expectVersion(version, row?.version ?? 0, { capacity: row ? capacityIn(row) : {}, version: row?.version ?? 0 });
      await manager.save(OfficeCapacityRow, {
        office,
        red: capacity.red ?? null,
        yellow: capacity.yellow ?? null,
        version: version + 1,
        savedAt: this.clock.now(),
        savedBy: actor.name,
      });
      await this.audit.append(manager, actor, {
        action: 'capacity.saved',
        subject: office,
        details: { version: version + 1, red: capacity.red ?? null, yellow: capacity.yellow ?? null },
      });
    });
  }
}
