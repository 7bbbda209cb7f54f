import type { Query, Session } from '../database/session.js';

/** Many texts by place; a list of them is one. */
export interface Texts {
  readonly length: number;
  readonly at: (place: number) => string | undefined;
}

/** As many texts as are gathered in one, and read when one of them is asked for. */
const perBatch = 256;

/** The texts of a relation with the columns `text` and `place` (whole numbers from 0, none left out), by place. */
export async function readTexts(session: Session, relation: Query): Promise<string[]> {
  return (await readBatches(session, relation)).flatMap(textsIn);
}

/** The same without a text of its own for each, so that a million of them are no load to the collector of garbage. */
export async function readTextsPacked(session: Session, relation: Query): Promise<Texts> {
  const batches = await readBatches(session, relation);
  let last: { readonly batch: number; readonly texts: readonly string[] } | undefined;
  const textsOf = (batch: number): readonly string[] => {
    if (last?.batch !== batch) last = { batch, texts: textsIn(batches[batch] ?? '[]') };
    return last.texts;
  };
  const before = Math.max(0, batches.length - 1);
  return {
    length: before * perBatch + textsOf(before).length,
    at: (place) => textsOf(Math.floor(place / perBatch))[place % perBatch],
  };
}

/** Texts come some twenty times as fast when they are gathered in JSON. */
async function readBatches(session: Session, { parameters, sql }: Query): Promise<string[]> {
  const batch = `CAST(floor(place / ${perBatch}) AS BIGINT)`;
  const rows = await session.query(
    `SELECT CAST(to_json(list(text ORDER BY place)) AS VARCHAR) AS texts FROM ${sql} GROUP BY ${batch} ORDER BY ${batch}`,
    parameters,
  );
  return rows.map(({ texts }) => String(texts));
}

/** What DuckDB has made of a list of texts is one. */
function textsIn(batch: string): string[] {
  return JSON.parse(batch) as string[];
}
