import { setTimeout as sleep } from 'node:timers/promises';
import type { Marks } from '@tidewaiter/history';
import type { EntityManager } from 'typeorm';

const lookAgainMs = 20;
const patienceMs = 2_000;

/**
 * Sequences up to which everything that will ever be there is there. A sequence number is given before its row can be
 * seen, so that a lower one may still appear after a higher one: whoever was writing when the highest was read is waited
 * for. Undefined where somebody writes for longer.
 */
export async function settledMarks(manager: EntityManager): Promise<Marks | undefined> {
  const marks = await newestMarks(manager);
  let writers = await writersAmong(manager, undefined);
  const until = performance.now() + patienceMs;
  while (writers.length > 0) {
    if (performance.now() > until) return undefined;
    await sleep(lookAgainMs);
    writers = await writersAmong(manager, writers);
  }
  return marks;
}

/** The newest sequences to be seen. */
export async function newestMarks(manager: EntityManager): Promise<Marks> {
  const [newest] = await manager.query<[Marks]>(`
    SELECT (SELECT coalesce(max(sequence), 0) FROM decisions) AS decisions,
           (SELECT coalesce(max(sequence), 0) FROM inspection_acts) AS acts`);
  return newest;
}

/** A transaction that inserts holds this lock from before it gets a sequence number until it ends. */
const writing = `
  SELECT DISTINCT virtualtransaction AS writer FROM pg_locks
   WHERE relation IN ('decisions'::regclass, 'inspection_acts'::regclass) AND mode = 'RowExclusiveLock'
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     AND ($1::text[] IS NULL OR virtualtransaction = ANY ($1))`;

/** Transactions that write decisions or acts: all, or those of them that still do. */
async function writersAmong(manager: EntityManager, earlier: readonly string[] | undefined): Promise<string[]> {
  const rows = await manager.query<{ writer: string }[]>(writing, [earlier ?? null]);
  return rows.map(({ writer }) => writer);
}
