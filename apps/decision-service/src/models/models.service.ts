import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import { sha256 } from '../sha256.js';
import { ModelRow } from './model.entity.js';
import { readArtefact } from './read-artefact.js';

/** How a model came here and what is known of it. */
export type Provenance = Pick<ModelRow, 'origin' | 'lineage' | 'report'>;

const shipped: Provenance = { origin: 'shipped', lineage: {}, report: {} };

/** Keeps score models. */
@Injectable()
export class ModelsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds XGBoost's own JSON with our metadata; the same bytes again are the same model.
   * @throws DomainError invalidRequest where it cannot be scored, conflict where name and version are taken
   */
  async add(artefact: string, actor: Pick<Actor, 'name'>, provenance: Provenance = shipped): Promise<string> {
    const { name, version } = readArtefact(artefact).metadata;
    const digest = sha256(artefact);
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(ModelRow, { digest });
      if (known) return known.id;
      if (await manager.existsBy(ModelRow, { name, version })) {
        throw new DomainError('conflict', `There is already a model ${name} ${version}.`);
      }
      const row: ModelRow = {
        id: newId('mdl'),
        name,
        version,
        digest,
        artefact,
        ...provenance,
        retired: null,
        shadowAfter: await lastDecision(manager),
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await manager.insert(ModelRow, row as object);
      await this.audit.append(manager, actor, {
        action: 'model.added',
        subject: row.id,
        details: { name, version, digest, origin: provenance.origin },
      });
      return row.id;
    });
  }

  /** The model added last. */
  async newest(): Promise<string | undefined> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM models ORDER BY created_at DESC, id LIMIT 1',
    );
    return row?.id;
  }

  /**
   * Lets a model rest: it is scored in shadow no more, and no new release may name it.
   * @throws DomainError notFound; conflict where it rests already, or a release that may decide names it
   */
  async retire(id: string, reason: string, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      // No release may take it up between the question and the answer.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('tidewaiter releases'))`);
      const row = await manager.findOne(ModelRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new DomainError('notFound', `There is no model ${id}.`);
      if (row.retired) throw new DomainError('conflict', `${row.name} ${row.version} is retired already.`);
      const [user] = await releasesThatMayDecide(manager, id);
      if (user !== undefined) {
        throw new DomainError('conflict', `Release ${user.number} (${user.state}) names ${row.name} ${row.version}.`);
      }
      const retired = { at: this.clock.now().toISOString(), by: actor.name, reason };
      await manager.update(ModelRow, { id }, { retired });
      await this.audit.append(manager, actor, { action: 'model.retired', subject: id, details: { reason } });
    });
  }
}

/** A model looks at decisions after its arrival, not at the past. */
async function lastDecision(manager: EntityManager): Promise<string> {
  const [{ last }] = await manager.query<[{ last: string }]>(
    'SELECT coalesce(max(sequence), 0) AS last FROM decisions',
  );
  return last;
}

function releasesThatMayDecide(manager: EntityManager, modelId: string): Promise<{ number: number; state: string }[]> {
  return manager.query(
    `SELECT number, state FROM releases
      WHERE content ->> 'modelId' = $1 AND state NOT IN ('superseded', 'rolledBack', 'rejected', 'withdrawn')
      ORDER BY number`,
    [modelId],
  );
}
