import { bindings, type Session } from '@tidewaiter/history';

/** How declarations of a side stand, by office, day and reference: in the order in which they take places. */
export interface Standings {
  /** By declaration: office and day, numbered from 0 in this order; and the number of its office among `limited`, or 0. */
  readonly day: Uint32Array;
  readonly office: Uint32Array;
  /** Strictness of the lane that each cause asks for, and of the lane it went to. */
  readonly byRule: Uint8Array;
  readonly byRandom: Uint8Array;
  readonly byPoints: Uint8Array;
  readonly byScore: Uint8Array;
  readonly lane: Uint8Array;
  /** `NaN` without a model. */
  readonly score: Float64Array;
  /** 1 irregular, 2 conform, 0 unknown. */
  readonly result: Uint8Array;
  readonly dutyCents: Float64Array;
  /** Numbers of the rules that count, ascending, from `starts[declaration]` to before the next. */
  readonly starts: Uint32Array;
  readonly rules: Uint32Array;
}

/**
 * The side after of the table `judged`.
 * @param limited offices, numbered from 1
 */
export async function readStandings(session: Session, limited: readonly string[]): Promise<Standings> {
  const { bind, parameters } = bindings();
  await session.query(
    `CREATE OR REPLACE TEMP TABLE standing AS SELECT *, CAST(row_number() OVER (ORDER BY day, reference) - 1 AS UINTEGER) AS place
     FROM (SELECT reference, by_rule_after, by_random_after, by_points_after, by_score_after, lane_after, score, result,
       duty_cents, dense_rank() OVER (ORDER BY office, lodged_on) - 1 AS day,
       coalesce(list_position(${bind({ type: 'textList', value: limited })}, office), 0) AS office,
       list_transform(list_filter(hits_after, hit -> hit.applied), hit -> hit.rule) AS rules FROM judged)`,
    parameters,
  );
  const [{ declarations = 0, hits = 0 } = {}] = await session.query(
    'SELECT count(*) AS declarations, CAST(coalesce(sum(len(rules)), 0) AS BIGINT) AS hits FROM standing',
  );
  const columns = emptyColumns(Number(declarations));
  await fill(session, columns);
  return { ...columns, ...(await readHits(session, Number(declarations), Number(hits))) };
}

type Columns = Omit<Standings, 'starts' | 'rules'>;

function emptyColumns(length: number): Columns {
  const bytes = (): Uint8Array => new Uint8Array(length);
  return {
    day: new Uint32Array(length),
    office: new Uint32Array(length),
    ...{ byRule: bytes(), byRandom: bytes(), byPoints: bytes(), byScore: bytes(), lane: bytes(), result: bytes() },
    score: new Float64Array(length),
    dutyCents: new Float64Array(length),
  };
}

/** SQL of the columns, never NULL. */
const columnsSql: Readonly<Record<keyof Columns, string>> = {
  day: 'CAST(day AS UINTEGER)',
  office: 'CAST(office AS UINTEGER)',
  byRule: 'CAST(by_rule_after AS UTINYINT)',
  byRandom: 'CAST(by_random_after AS UTINYINT)',
  byPoints: 'CAST(by_points_after AS UTINYINT)',
  byScore: 'CAST(by_score_after AS UTINYINT)',
  lane: 'CAST(lane_after AS UTINYINT)',
  score: `coalesce(score, CAST('NaN' AS DOUBLE))`,
  result: `CAST(CASE result WHEN 'irregular' THEN 1 WHEN 'conform' THEN 2 ELSE 0 END AS UTINYINT)`,
  dutyCents: 'CAST(coalesce(duty_cents, 0) AS DOUBLE)',
};

async function fill(session: Session, columns: Columns): Promise<void> {
  const names = Object.keys(columnsSql) as (keyof Columns)[];
  const sql = `SELECT place, ${names.map((name) => columnsSql[name]).join(', ')} FROM standing`;
  await session.readNumbers({ sql, parameters: [] }, ([places, ...read]) => {
    names.forEach((name, column) => {
      const [from, to] = [read[column] ?? [], columns[name]];
      places?.forEach((place, at) => {
        to[place] = from[at] ?? 0;
      });
    });
  });
}

async function readHits(
  session: Session,
  declarations: number,
  hits: number,
): Promise<Pick<Standings, 'starts' | 'rules'>> {
  const starts = new Uint32Array(declarations + 1);
  await session.readNumbers(
    { sql: 'SELECT place, CAST(len(rules) AS UINTEGER) FROM standing', parameters: [] },
    (read) => {
      const [places, lengths] = read;
      places?.forEach((place, at) => {
        starts[place + 1] = lengths?.[at] ?? 0;
      });
    },
  );
  for (let at = 0; at < declarations; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const rules = new Uint32Array(hits);
  const next = starts.slice();
  const sql = 'SELECT place, CAST(unnest(rules) AS UINTEGER) FROM standing';
  await session.readNumbers({ sql, parameters: [] }, ([places, numbers]) => {
    places?.forEach((place, at) => {
      rules[next[place] ?? 0] = numbers?.[at] ?? 0;
      next[place] = (next[place] ?? 0) + 1;
    });
  });
  for (let at = 0; at < declarations; at += 1) rules.subarray(starts[at], starts[at + 1]).sort();
  return { starts, rules };
}
