import type { AnswerOf, listSuggestions } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';
import { SuggestionRow, type SuggestionView } from './suggestion.entity.js';

const most = 500;

export function suggestionView(row: SuggestionRow): SuggestionView {
  const { decidedAt, decidedBy, foundAt, id, reason, ruleSetId, state, suggestion } = row;
  return {
    ...suggestion,
    id,
    state,
    foundAt: foundAt.toISOString(),
    ...(decidedBy !== null && { decidedBy }),
    ...(decidedAt !== null && { decidedAt: decidedAt.toISOString() }),
    ...(reason !== null && { reason }),
    ...(ruleSetId !== null && { ruleSetId }),
  };
}

/** Open ones by rank, those that were decided the latest first; and how many there are of each. */
export async function suggestionList(
  manager: EntityManager,
  state: SuggestionView['state'],
): Promise<AnswerOf<typeof listSuggestions>> {
  const order = state === 'open' ? { rank: 'ASC', id: 'ASC' } : { decidedAt: 'DESC', id: 'ASC' };
  const rows = await manager.find(SuggestionRow, { where: { state }, order: order as { id: 'ASC' }, take: most });
  const counted = await manager.query<{ state: SuggestionView['state']; n: number }[]>(
    'SELECT state, count(*)::int AS n FROM suggestions GROUP BY state',
  );
  const count = (wanted: SuggestionView['state']): number => counted.find((one) => one.state === wanted)?.n ?? 0;
  return {
    items: rows.map(suggestionView),
    counts: { open: count('open'), drafted: count('drafted'), dismissed: count('dismissed') },
  };
}
