import type { AnswerOf, replayDecision } from '@tidewaiter/contracts';
import type { Declaration } from '@tidewaiter/declaration';
import { canonicalJson, decide, type PreparedRelease } from '@tidewaiter/decision';
import { storedHit } from './decision-row.js';
import { givenOf, type DecisionRow } from './decision.entity.js';

type Replay = AnswerOf<typeof replayDecision>;

/** Decides the stored declaration again with its own release, draw, profiles and places, and compares field by field. */
export function replay(release: PreparedRelease, row: DecisionRow): Replay {
  const declaration = row.declaration as Declaration;
  const today = row.decidedAt.toISOString().slice(0, 10);
  const again = decide(release, declaration, { today, ...givenOf(row), places: row.room?.places });
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['lane', row.lane, again.lane],
    ['cause', row.cause, again.cause],
    ['points', row.points, again.points],
    ['hits', row.hits, again.hits.map(storedHit)],
    ['controls', row.controls, again.controls],
    ['agencies', row.agencies, again.agencies],
    ['score', row.score, again.score],
    ['rank', row.room?.rank, again.rank],
    ['probability', row.probability, again.probability],
  ];
  const fields = pairs.map(([field, before, after]) => {
    const stored = canonicalJson(before);
    const replayed = canonicalJson(after);
    return { field, stored, replayed, same: stored === replayed };
  });
  return { same: fields.every((field) => field.same), fields };
}
