import type { AnswerOf, getModel, listModels } from '@tidewaiter/contracts';
import type { ScoreModel } from '@tidewaiter/risk-model';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../http/domain-error.js';
import type { ModelLibrary } from './model-library.js';
import type { ModelRow } from './model.entity.js';
import { shadowFigures } from './shadow.queries.js';

type View = AnswerOf<typeof listModels>['items'][number];
type Detail = AnswerOf<typeof getModel>;
type Kept = Omit<ModelRow, 'artefact' | 'shadowAfter'> & { readonly active: boolean };

/** What the reader needs to see of an artefact; by model id, because reading one takes a while. */
const facts = new Map<string, Pick<View, 'target' | 'features' | 'trees' | 'trainedOn'>>();

const columns = `id, name, version, digest, origin, lineage, report, retired, created_at AS "createdAt",
  created_by AS "createdBy", EXISTS (
    SELECT 1 FROM releases WHERE state = 'active' AND content ->> 'modelId' = models.id) AS active`;

/** Newest first. */
export async function modelList(manager: EntityManager, library: ModelLibrary): Promise<View[]> {
  const rows = await manager.query<Kept[]>(`SELECT ${columns} FROM models ORDER BY created_at DESC, id`);
  const views: View[] = [];
  for (const row of rows) views.push(await viewOf(row, library));
  return views;
}

/** @throws DomainError notFound */
export async function modelDetail(manager: EntityManager, library: ModelLibrary, id: string): Promise<Detail> {
  const [row] = await manager.query<Kept[]>(`SELECT ${columns} FROM models WHERE id = $1`, [id]);
  if (!row) throw new DomainError('notFound', `There is no model ${id}.`);
  const { metadata } = await library.get(id);
  return {
    ...(await viewOf(row, library)),
    seed: metadata.seed,
    lineage: row.lineage,
    expressions: metadata.features.map((feature) => ({ name: feature.name, text: expressionOf(feature) })),
    ...(metadata.fusion && { fusion: metadata.fusion }),
    releases: await manager.query(
      `SELECT id, number, title, state FROM releases WHERE content ->> 'modelId' = $1 ORDER BY number DESC`,
      [id],
    ),
    ...(row.retired && { retired: row.retired }),
    shadow: await shadowFigures(manager, id),
  };
}

async function viewOf({ retired, lineage: _, ...row }: Kept, library: ModelLibrary): Promise<View> {
  return {
    ...row,
    ...(await factsOf(row.id, library)),
    state: row.active ? 'champion' : retired ? 'retired' : 'challenger',
    createdAt: row.createdAt.toISOString(),
  };
}

async function factsOf(id: string, library: ModelLibrary) {
  const known = facts.get(id);
  if (known) return known;
  const { metadata, forest } = await library.get(id);
  const read = {
    target: metadata.target,
    features: metadata.features.map((feature) => feature.name),
    trees: forest.roots.length,
    trainedOn: metadata.trainedOn,
  };
  facts.set(id, read);
  return read;
}

type Feature = ScoreModel['metadata']['features'][number];

/** A feature as the rule language writes it; of a rate the facts whose past it looks up. */
export function expressionOf(feature: Feature): string {
  if (feature.kind === 'expression') return feature.text;
  const parts = feature.key.map((part) => (typeof part === 'string' ? part : `${part.fact}[1..${part.prefix}]`));
  return parts.join(' × ');
}
