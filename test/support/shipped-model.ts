import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelsService } from '../../apps/decision-service/src/models/models.service.js';
import type { Application } from './application.js';

const file = join(import.meta.dirname, '../../rules/models/irregularity.json');

interface ModelFile {
  readonly learner: {
    readonly attributes: { readonly tidewaiter: string };
    readonly learner_model_param: Readonly<Record<string, string>>;
  };
}

/** The shipped model as another version; it thinks a little worse of everything. */
export function shippedModel(version = 1): string {
  const json = JSON.parse(readFileSync(file, 'utf8')) as ModelFile;
  const { attributes, learner_model_param: parameters } = json.learner;
  const metadata = { ...(JSON.parse(attributes.tidewaiter) as object), version };
  const score = String(Number(parameters['base_score']) * (1 - (version - 1) / 1000));
  return JSON.stringify({
    ...json,
    learner: {
      ...json.learner,
      attributes: { ...attributes, tidewaiter: JSON.stringify(metadata) },
      learner_model_param: { ...parameters, base_score: score },
    },
  });
}

/** Puts it into the registry; answers its id. */
export function addModel({ app }: Application, version: number): Promise<string> {
  return app.get(ModelsService, { strict: false }).add(shippedModel(version), { name: 'trainer' });
}
