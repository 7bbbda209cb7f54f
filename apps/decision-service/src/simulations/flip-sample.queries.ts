import type { AnswerOf, Received, sampleFlips } from '@tidewaiter/contracts';
import type { History } from '@tidewaiter/history';
import { drawnDeclarations } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { finished, flipView } from './simulations.queries.js';

/** Flips drawn by chance, with the seed of the draw. @throws DomainError notFound, conflict where it has not finished */
export async function flipSample(
  { history, manager }: { readonly manager: EntityManager; readonly history: History },
  id: string,
  { candidate, seed, size, ...filter }: Received<typeof sampleFlips>['query'],
): Promise<AnswerOf<typeof sampleFlips>> {
  const kept = await finished(manager, { id, candidate });
  const sown = seed ?? kept.digest;
  const drawn = await drawnDeclarations({ history, ...kept }, { ...filter, flips: true }, { seed: sown, size });
  return { seed: sown, items: drawn.map(flipView) };
}
