import type { ModelMetadata } from '@tidewaiter/risk-model';
import { z } from 'zod';

const foreign = z.looseObject({
  learner: z.looseObject({ attributes: z.record(z.string(), z.string()).optional() }),
});

/** What people wrote into an XGBoost model; nothing where it is no such model. */
export function attributesOf(json: unknown): Readonly<Record<string, string>> {
  const parsed = foreign.safeParse(json);
  return parsed.success ? (parsed.data.learner.attributes ?? {}) : {};
}

/** The model with our metadata among its attributes; what is no model stays as it is, for its reader to refuse. */
export function withMetadata(json: unknown, metadata: ModelMetadata): unknown {
  const parsed = foreign.safeParse(json);
  if (!parsed.success) return json;
  const { learner } = parsed.data;
  const attributes = { ...learner.attributes, tidewaiter: JSON.stringify(metadata) };
  return { ...parsed.data, learner: { ...learner, attributes } };
}
