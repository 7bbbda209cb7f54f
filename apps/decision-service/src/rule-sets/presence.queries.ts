import type { AnswerOf, beat, listPresence, Received } from '@tidewaiter/contracts';
import type { EntityManager } from 'typeorm';

type Present = AnswerOf<typeof listPresence>['items'][number];

/** Someone not heard of for so long is gone. */
const goneAfterMs = 30_000;
/** Windows of this age are swept away. */
const forgottenAfterMs = 300_000;

interface Window {
  readonly ruleSetId: string;
  readonly actor: string;
  readonly now: Date;
  readonly seen: Received<typeof beat>['body'];
}

/** Notes where someone is. `since` stays while they stay with the same rule and go on editing it or not. */
export async function notePresence(manager: EntityManager, { ruleSetId, actor, now, seen }: Window): Promise<void> {
  const { client, draft, ruleId = null, face = null, editing, leaving } = seen;
  if (leaving) {
    await manager.query('DELETE FROM presence WHERE rule_set_id = $1 AND actor = $2 AND client = $3', [
      ruleSetId,
      actor,
      client,
    ]);
    return;
  }
  await manager.query(
    `INSERT INTO presence AS known (rule_set_id, actor, client, draft, rule_id, face, editing, since, seen_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     ON CONFLICT (rule_set_id, actor, client) DO UPDATE
        SET draft = excluded.draft, rule_id = excluded.rule_id, face = excluded.face, editing = excluded.editing,
            seen_at = excluded.seen_at,
            since = CASE WHEN (known.draft, known.rule_id, known.editing)
                      IS NOT DISTINCT FROM (excluded.draft, excluded.rule_id, excluded.editing)
                    THEN known.since ELSE excluded.since END`,
    [ruleSetId, actor, client, draft, ruleId, face, editing, now],
  );
  await manager.query('DELETE FROM presence WHERE seen_at < $1', [new Date(now.getTime() - forgottenAfterMs)]);
}

/** Who was here in the last 30 seconds: editors first, then in order of name. */
export async function presentIn(
  manager: EntityManager,
  { ruleSetId, actor, now }: Omit<Window, 'seen'>,
): Promise<Present[]> {
  const rows = await manager.query<
    { actor: string; draft: string; rule_id: string | null; face: string | null; editing: boolean; since: Date }[]
  >(
    `SELECT actor, draft, rule_id, face, editing, since FROM presence
      WHERE rule_set_id = $1 AND seen_at > $2
      ORDER BY editing DESC, actor, since, client`,
    [ruleSetId, new Date(now.getTime() - goneAfterMs)],
  );
  return rows.map((row) => ({
    name: row.actor,
    isMe: row.actor === actor,
    draft: row.draft,
    ...(row.rule_id !== null && { ruleId: row.rule_id }),
    ...(row.face !== null && { face: row.face }),
    editing: row.editing,
    since: row.since.toISOString(),
  }));
}
