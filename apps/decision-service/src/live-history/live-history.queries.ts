import type { AnswerOf, getLiveHistory } from '@tidewaiter/contracts';
import type { Marks } from '@tidewaiter/history';
import type { EntityManager } from 'typeorm';

type Waiting = AnswerOf<typeof getLiveHistory>['waiting'];

/** What has been recorded after the marks, and how long the oldest of it has waited. */
export async function waitingAfter(
  manager: EntityManager,
  { acts, decisions }: Marks,
  now: Date,
): Promise<{ readonly waiting: Waiting; readonly lagSeconds: number }> {
  const [row] = await manager.query<[{ decisions: number; acts: number; oldest: Date | null }]>(
    `SELECT d.n AS decisions, a.n AS acts, least(d.oldest, a.oldest) AS oldest
       FROM (SELECT count(*)::int AS n, min(decided_at) AS oldest FROM decisions WHERE sequence > $1) d,
            (SELECT count(*)::int AS n, min(recorded_at) AS oldest FROM inspection_acts WHERE sequence > $2) a`,
    [decisions, acts],
  );
  const { oldest, ...waiting } = row;
  return { waiting, lagSeconds: oldest === null ? 0 : Math.max(0, (now.getTime() - oldest.getTime()) / 1000) };
}
