import { featureReaders, type FeatureReader } from './feature-reader.js';
import type { Forest } from './forest.js';
import { JsonNode } from './json-node.js';
import { modelMetadataSchema, type ModelMetadata } from './metadata.js';
import { ModelError, type ModelProblem } from './model-problem.js';
import { parseDuty } from './parse-duty.js';
import { parseForest } from './parse-forest.js';

/** A model ready to score rows. */
export interface ScoreModel {
  readonly metadata: ModelMetadata;
  readonly forest: Forest;
  /** One per column, in column order. */
  readonly readers: readonly FeatureReader[];
  /** Trees of the duty an irregular item is short of, over the same columns. */
  readonly duty?: Forest;
}

export type ParsedModel =
  | { readonly model: ScoreModel; readonly problem?: undefined }
  | { readonly model?: undefined; readonly problem: ModelProblem };

/** Reads XGBoost's own JSON with our attribute `tidewaiter`; what it cannot score is answered as a problem. */
export function parseModel(json: unknown): ParsedModel {
  try {
    return { model: readModel(json) };
  } catch (error) {
    if (error instanceof ModelError) return { problem: error.problem };
    throw error;
  }
}

/** As `parseModel`, for a model that was checked when it came in. @throws ModelError */
export function readModel(json: unknown): ScoreModel {
  const forest = parseForest(json);
  const metadata = readMetadata(new JsonNode(json).get('learner').get('attributes').get('tidewaiter'));
  if (metadata.features.length !== forest.columns) {
    const sizes = `${metadata.features.length} features for ${forest.columns} columns`;
    throw new ModelError({ code: 'features', path: 'learner.attributes.tidewaiter', message: sizes });
  }
  const duty = metadata.duty && parseDuty(json, forest.columns);
  return { metadata, forest, readers: featureReaders(metadata.features), ...(duty && { duty }) };
}

function readMetadata(attribute: JsonNode): ModelMetadata {
  if (!attribute.exists) return attribute.refuse('is missing: how features are made is not known', 'metadata');
  let json: unknown;
  try {
    json = JSON.parse(attribute.text());
  } catch {
    return attribute.refuse('is not JSON', 'metadata');
  }
  const parsed = modelMetadataSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return attribute.refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`, 'metadata');
}
