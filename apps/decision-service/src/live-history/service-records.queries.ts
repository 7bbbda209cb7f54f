import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import type { ActRecord, DecisionRecord, Marks, ServiceRecord } from '@tidewaiter/history';
import type { EntityManager } from 'typeorm';

/** Parsing a page keeps the thread busy for a few milliseconds. */
const page = 200;

/** Decisions with their declarations, then acts, each in the order of recording: what lies between two marks. */
export async function* serviceRecords(
  manager: EntityManager,
  { after, upTo }: { readonly after: Marks; readonly upTo: Marks },
): AsyncGenerator<ServiceRecord> {
  for await (const row of rowsOf<DecisionLine>(manager, decisions, [after.decisions, upTo.decisions])) {
    yield decisionRecord(row);
  }
  for await (const row of rowsOf<ActLine>(manager, acts, [after.acts, upTo.acts])) yield actRecord(row);
}

async function* rowsOf<T extends { readonly sequence: string }>(
  manager: EntityManager,
  sql: string,
  [after, upTo]: readonly [string, string],
): AsyncGenerator<T> {
  let last = after;
  for (;;) {
    const rows = await manager.query<T[]>(sql, [last, upTo, page]);
    yield* rows;
    if (rows.length < page) return;
    last = rows.at(-1)?.sequence ?? upTo;
  }
}

interface DecisionLine {
  readonly sequence: string;
  readonly id: string;
  readonly reference: string;
  readonly declaration: Declaration;
  readonly draw: number;
  readonly decidedAt: Date;
  readonly lane: string;
  readonly cause: string;
  readonly mode: string;
  readonly points: number;
  readonly ruleIds: readonly string[];
  readonly score: number | null;
  readonly percentile: number | null;
  readonly probability: number;
  readonly releaseNumber: number;
}

const decisions = `
  SELECT sequence, id, reference, declaration, draw, decided_at AS "decidedAt", lane, cause, mode, points,
         rule_ids AS "ruleIds", (score ->> 'probability')::float8 AS score, (score ->> 'percentile')::float8 AS percentile,
         probability, release_number AS "releaseNumber"
    FROM decisions WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence LIMIT $3`;

function decisionRecord(line: DecisionLine): DecisionRecord {
  const { cause, declaration, draw, lane, mode, points, probability, reference } = line;
  const decidedAt = line.decidedAt.toISOString();
  return {
    kind: 'decision',
    declaration,
    draw,
    decision: {
      decision: line.id,
      reference,
      decided_at: decidedAt,
      decided_on: decidedAt.slice(0, 10),
      lane,
      cause,
      mode,
      points,
      rules: line.ruleIds.join(' '),
      score: line.score ?? undefined,
      percentile: line.percentile ?? undefined,
      probability,
      release_number: line.releaseNumber,
    },
  };
}

interface ActLine {
  readonly sequence: string;
  readonly reference: string;
  readonly atRandom: boolean;
  readonly probability: number;
  readonly act: InspectionAct;
}

/** What the draw alone would have selected is of the random stream, also where a rule asked for the same lane. */
const acts = `
  SELECT a.sequence, d.reference, d.draw < d.random_rate AND d.mode <> 'default' AS "atRandom", d.probability, a.act
    FROM inspection_acts a JOIN decisions d ON d.id = a.decision_id
   WHERE a.sequence > $1 AND a.sequence <= $2 ORDER BY a.sequence LIMIT $3`;

function actRecord({ act, atRandom, probability, reference, sequence }: ActLine): ActRecord {
  return { kind: 'act', reference, sequence, act, selectedBy: atRandom ? 'random' : 'policy', propensity: probability };
}
