import { Injectable } from '@nestjs/common';
import type { AnswerOf, listModels } from '@tidewaiter/contracts';
import { parseModel } from '@tidewaiter/risk-model';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { newId } from '../new-id.js';
import { sha256 } from '../sha256.js';
import { ModelRow } from './model.entity.js';

type ModelView = AnswerOf<typeof listModels>['items'][number];
type ModelFacts = Pick<ModelView, 'target' | 'features' | 'trees' | 'trainedOn'>;

/** Keeps score models. */
@Injectable()
export class ModelsService {
  /** By model id: artefacts are large and never change. */
  private readonly facts = new Map<string, ModelFacts>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Adds XGBoost's own JSON with our metadata; the same bytes again are the same model.
   * @throws DomainError invalidRequest where it cannot be scored, conflict where name and version are taken
   */
  async add(artefact: string, actor: Actor): Promise<string> {
    const { metadata } = readArtefact(artefact);
    const digest = sha256(artefact);
    return this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(ModelRow, { digest });
      if (known) return known.id;
      const { name, version } = metadata;
      if (await manager.existsBy(ModelRow, { name, version })) {
        throw new DomainError('conflict', `There is already a model ${name} ${version}.`);
      }
      const row: ModelRow = {
        id: newId('mdl'),
        name,
        version,
        digest,
        artefact,
        createdAt: this.clock.now(),
        createdBy: actor.name,
      };
      await manager.insert(ModelRow, row);
      await this.audit.append(manager, actor, {
        action: 'model.added',
        subject: row.id,
        details: { name, version, digest },
      });
      return row.id;
    });
  }

  /** Newest first. */
  async list(): Promise<ModelView[]> {
    const rows = await this.dataSource.query<(Omit<ModelView, keyof ModelFacts | 'createdAt'> & { createdAt: Date })[]>(
      `SELECT id, name, version, digest, created_at AS "createdAt", EXISTS (
         SELECT 1 FROM releases WHERE state = 'active' AND content ->> 'modelId' = models.id) AS active
         FROM models ORDER BY created_at DESC, id`,
    );
    const views: ModelView[] = [];
    for (const row of rows) {
      views.push({ ...row, createdAt: row.createdAt.toISOString(), ...(await this.factsOf(row.id)) });
    }
    return views;
  }

  private async factsOf(id: string): Promise<ModelFacts> {
    const known = this.facts.get(id);
    if (known) return known;
    const { artefact } = await this.dataSource.manager.findOneByOrFail(ModelRow, { id });
    const { metadata, forest } = readArtefact(artefact);
    const facts: ModelFacts = {
      target: metadata.target,
      features: metadata.features.map((feature) => feature.name),
      trees: forest.roots.length,
      trainedOn: metadata.trainedOn,
    };
    this.facts.set(id, facts);
    return facts;
  }
}

function readArtefact(artefact: string) {
  let json: unknown;
  try {
    json = JSON.parse(artefact);
  } catch {
    throw new DomainError('invalidRequest', 'The model is not JSON.');
  }
  const { model, problem } = parseModel(json);
  if (problem)
    throw new DomainError('invalidRequest', `The model cannot be scored: ${problem.path} ${problem.message}.`);
  return model;
}
