import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import type { HistoryEntry } from '@tidewaiter/history';
import type { EntityManager } from 'typeorm';

/** Inspected live decisions as past declarations, and up to which act they go. */
export interface LiveInspections {
  readonly entries: readonly HistoryEntry[];
  readonly upTo: string;
}

interface Inspected {
  readonly sequence: string;
  readonly reference: string;
  readonly declaration: Declaration;
  readonly draw: number;
  readonly cause: string;
  readonly probability: number;
  readonly decidedOn: string;
  readonly act: InspectionAct;
}

/** At a time; what is left is taken the next time. */
const most = 20_000;

/** Acts recorded after one of that sequence, with their declarations. What selected each of them stays known. */
export async function liveInspections(manager: EntityManager, after: string): Promise<LiveInspections> {
  const rows = await manager.query<Inspected[]>(
    `SELECT a.sequence, d.reference, d.declaration, d.draw, d.cause, d.probability, a.act,
            to_char(d.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "decidedOn"
       FROM inspection_acts a JOIN decisions d ON d.id = a.decision_id
      WHERE a.sequence > $1 ORDER BY a.sequence LIMIT ${most}`,
    [after],
  );
  return { entries: rows.map(entryOf), upTo: rows.at(-1)?.sequence ?? after };
}

function entryOf({ reference, declaration, draw, cause, probability, decidedOn, act }: Inspected): HistoryEntry {
  return {
    reference,
    // A system that does not say when a declaration was lodged asks on the day it is.
    declaration: { ...declaration, lodged_on: declaration.lodged_on ?? decidedOn },
    draw,
    act,
    selectedBy: cause === 'random' ? 'random' : 'policy',
    propensity: probability,
  };
}
