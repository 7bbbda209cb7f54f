import { Injectable } from '@nestjs/common';
import type { ScoreModel } from '@tidewaiter/risk-model';
import { DataSource } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import { ModelRow } from './model.entity.js';
import { readArtefact } from './read-artefact.js';

const keptInMemory = 8;

/** Models ready to score; the few used last stay in memory, since artefacts are large and never change. */
@Injectable()
export class ModelLibrary {
  private readonly loaded = new Map<string, ScoreModel>();

  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError notFound */
  async get(id: string): Promise<ScoreModel> {
    const known = this.loaded.get(id);
    this.loaded.delete(id);
    const model = known ?? (await this.read(id));
    this.loaded.set(id, model);
    for (const oldest of [...this.loaded.keys()].slice(0, -keptInMemory)) this.loaded.delete(oldest);
    return model;
  }

  private async read(id: string): Promise<ScoreModel> {
    const row = await this.dataSource.manager.findOneBy(ModelRow, { id });
    if (!row) throw new DomainError('notFound', `There is no model ${id}.`);
    return readArtefact(row.artefact);
  }
}
