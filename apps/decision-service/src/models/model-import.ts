import { Injectable } from '@nestjs/common';
import type { importModel, Received } from '@tidewaiter/contracts';
import { ModelError, parseModel, parseUbj, type ModelMetadata } from '@tidewaiter/risk-model';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import type { Actor } from '../http/actor.js';
import { DomainError } from '../http/domain-error.js';
import { attributesOf, withMetadata } from './foreign-model.js';
import { ModelsService } from './models.service.js';
import { ScoreSpread } from './score-spread.js';

type Wanted = Received<typeof importModel>['body'];

/** Without declarations to learn the spread from, a percentile is the probability itself. */
const plainQuantiles = [0, 1];

/** Takes in models made elsewhere. */
@Injectable()
export class ModelImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly models: ModelsService,
    private readonly spread: ScoreSpread,
  ) {}

  /**
   * XGBoost JSON or UBJ. Its features are those of the request; a file of ours carries its own.
   * @throws DomainError invalidRequest where it cannot be read or scored, or features and columns do not fit; conflict
   */
  async add(wanted: Wanted, actor: Actor): Promise<string> {
    const json = readContent(wanted);
    const own = attributesOf(json)['tidewaiter'];
    if (own === undefined && !wanted.features) {
      throw refused('/features', 'The file does not say what its columns are: give the features.');
    }
    const artefact = wanted.features ? await this.dressed(json, wanted) : JSON.stringify(json);
    const { fileName, datasetId } = wanted;
    const lineage = { fileName, ...(datasetId !== undefined && { datasetId }) };
    return this.models.add(artefact, actor, { origin: 'imported', lineage, report: {} });
  }

  private async dressed(json: unknown, { name, features = [], trainedOn, datasetId }: Wanted): Promise<string> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const metadata: ModelMetadata = {
      name,
      version: await this.nextVersion(name),
      target: 'irregular',
      features: features.map((feature) => ({ kind: 'expression', ...feature })),
      quantiles: plainQuantiles,
      trainedOn: { from: trainedOn?.from ?? today, to: trainedOn?.to ?? today, rows: 0, positives: 0 },
      seed: 0,
    };
    const { model, problem } = parseModel(withMetadata(json, metadata));
    if (problem) throw refused('/content', `The model cannot be scored: ${problem.path} ${problem.message}.`);
    const quantiles = datasetId === undefined ? plainQuantiles : await this.spread.of(model, datasetId);
    return JSON.stringify(withMetadata(json, { ...metadata, quantiles: [...quantiles] }));
  }

  private async nextVersion(name: string): Promise<number> {
    const [{ next }] = await this.dataSource.query<[{ next: number }]>(
      'SELECT 1 + coalesce(max(version), 0) AS next FROM models WHERE name = $1',
      [name],
    );
    return next;
  }
}

function readContent({ content }: Wanted): unknown {
  const bytes = Buffer.from(content, 'base64');
  // XGBoost's JSON begins `{"`; in UBJ the mark of a length follows the bracket.
  const text = bytes.subarray(0, 256).toString('latin1');
  try {
    return /^\s*\{\s*"/.test(text) ? JSON.parse(bytes.toString('utf8')) : parseUbj(bytes);
  } catch (error) {
    if (error instanceof ModelError || error instanceof SyntaxError) {
      throw refused('/content', `The file is neither XGBoost's JSON nor its UBJ: ${error.message}.`);
    }
    throw error;
  }
}

function refused(pointer: string, message: string): DomainError {
  return new DomainError('invalidRequest', message, { errors: [{ pointer, code: 'model', message }] });
}
