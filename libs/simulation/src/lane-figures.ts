import type { Cause } from '@tidewaiter/decision';
import type { Session } from '@tidewaiter/history';
import { lanes, type Lane } from '@tidewaiter/rule-language';
import {
  cents,
  countsOf,
  countsSql,
  noCounts,
  numberOf,
  selectionOf,
  sumOf,
  type Counts,
  type SelectionFigures,
} from './figures.js';
import { sideEstimates, type SideEstimates } from './estimate/side-estimates.js';
import type { SideName } from './plan.js';
import { leastSelected, strictnessOf } from './strictness.js';

/** Declarations that go from one lane to another, or stay. */
export interface Transition extends Counts {
  readonly before: Lane;
  readonly after: Lane;
}

export interface SideFigures {
  readonly lanes: Readonly<Record<Lane, Counts>>;
  /** What goes to red and yellow: the inspections the release asks for. */
  readonly inspections: SelectionFigures;
  readonly causes: Readonly<Record<Cause, number>>;
  readonly estimates: SideEstimates;
  /** Declarations that points or score put into a laxer lane than they ask for, since their office has no room. */
  readonly displaced: Counts;
}

/** What changes lane. */
export interface FlipFigures {
  readonly declarations: number;
  readonly stricter: number;
  readonly laxer: number;
  /** Known irregular declarations that are newly selected, and that no longer are, with what they brought. */
  readonly findsGained: number;
  readonly findsLost: number;
  readonly dutyGained: number;
  readonly dutyLost: number;
}

/** All sixteen transitions, from the strictest lane before, and after. */
export async function transitionsOf(session: Session): Promise<Transition[]> {
  const rows = await session.query(
    `SELECT lane_before, lane_after, ${countsSql} FROM judged GROUP BY lane_before, lane_after`,
  );
  const known = new Map(rows.map((row) => [`${row['lane_before']} ${row['lane_after']}`, countsOf(row)]));
  return lanes.flatMap((before) =>
    lanes.map((after) => ({
      before,
      after,
      ...(known.get(`${strictnessOf(before)} ${strictnessOf(after)}`) ?? noCounts),
    })),
  );
}

export async function sideFigures(
  session: Session,
  side: SideName,
  { floor, transitions }: { readonly transitions: readonly Transition[]; readonly floor: number },
): Promise<SideFigures> {
  const byLane = Object.fromEntries(
    lanes.map((lane) => [lane, sumOf(transitions.filter((transition) => transition[side] === lane))]),
  ) as Record<Lane, Counts>;
  const selected = lanes.filter((lane) => strictnessOf(lane) >= leastSelected).map((lane) => byLane[lane]);
  const rows = await session.query(`SELECT cause_${side} AS cause, count(*) AS n FROM judged GROUP BY cause`);
  const causes = { rule: 0, random: 0, points: 0, score: 0, none: 0 };
  for (const row of rows) causes[row['cause'] as Cause] = numberOf(row['n']);
  const [displaced = {}] = await session.query(`SELECT ${countsSql} FROM judged WHERE displaced_${side}`);
  return {
    lanes: byLane,
    displaced: countsOf(displaced),
    inspections: selectionOf(sumOf(selected), sumOf(transitions), floor),
    causes,
    estimates: await sideEstimates(session, side, floor),
  };
}

export function flipFigures(transitions: readonly Transition[]): FlipFigures {
  const isSelected = (lane: Lane): boolean => strictnessOf(lane) >= leastSelected;
  const total = (chosen: (transition: Transition) => boolean): Counts => sumOf(transitions.filter(chosen));
  const gained = total(({ after, before }) => isSelected(after) && !isSelected(before));
  const lost = total(({ after, before }) => isSelected(before) && !isSelected(after));
  const stricter = total(({ after, before }) => strictnessOf(after) > strictnessOf(before)).declarations;
  const laxer = total(({ after, before }) => strictnessOf(after) < strictnessOf(before)).declarations;
  return {
    declarations: stricter + laxer,
    stricter,
    laxer,
    findsGained: gained.knownHit,
    findsLost: lost.knownHit,
    dutyGained: cents(gained.additionalDuty),
    dutyLost: cents(lost.additionalDuty),
  };
}
