import { bindings } from '../database/bindings.js';
import type { Query, Session } from '../database/session.js';
import type { Relations, Slice } from '../dataset/relations.js';
import { readTextsPacked, type Texts } from './read-texts.js';

/** What is known of a declaration, as a number: nothing, found conform, found irregular. */
export const notExamined = 0;
export const conform = 1;
export const irregular = 2;

/** What the items of declarations come to and what inspections found, by declaration, in the order of the columns. */
export interface PastOutcomes {
  /** By declaration its first row, and at the end the number of rows. */
  readonly starts: Uint32Array;
  readonly references: Texts;
  readonly results: Uint8Array;
  /** 1 where the random stream chose the declaration for the inspection that says its result. */
  readonly random: Uint8Array;
  /** Additional duty found, in cents: whole, as sums of doubles would depend on their order. */
  readonly dutyCents: Float64Array;
  readonly valueCents: Float64Array;
}

/** Reads them: the items in the order in which they are stored, then what is known of the few that were examined. */
export async function readOutcomes(session: Session, relations: Relations, slice: Slice): Promise<PastOutcomes> {
  const { parameters, sql } = itemsOf(relations, slice);
  await session.query(
    `CREATE OR REPLACE TEMP TABLE past_declarations AS
     SELECT reference AS text, row_number() OVER () - 1 AS place FROM ${sql} WHERE begins`,
    parameters,
  );
  const references = await readTextsPacked(session, { sql: 'past_declarations', parameters: [] });
  const items = await readItems(session, itemsOf(relations, slice), references.length);
  return { references, ...items, ...(await readKnown(session, relations, references.length)) };
}

/** Items that also say whether a declaration `begins`. */
export function withBeginnings(items: string): string {
  return `(SELECT *, coalesce(reference <> lag(reference) OVER (), true) AS begins FROM ${items})`;
}

function itemsOf(relations: Relations, slice: Slice): Query {
  const { bind, parameters } = bindings();
  return { sql: withBeginnings(relations.items(slice, bind)), parameters };
}

async function readItems(
  session: Session,
  { parameters, sql }: Query,
  declarations: number,
): Promise<Pick<PastOutcomes, 'starts' | 'valueCents'>> {
  const items = { starts: new Uint32Array(declarations + 1), valueCents: new Float64Array(declarations) };
  let [row, next] = [0, 0];
  const read = `SELECT CAST(begins AS UTINYINT), CAST(coalesce(round("item.customs_value" * 100), 0) AS DOUBLE) FROM ${sql}`;
  await session.readNumbers({ sql: read, parameters }, ([begins = [], cents = []]) => {
    for (let at = 0; at < begins.length; at++, row++) {
      if (begins[at] === 1) items.starts[next++] = row;
      items.valueCents[next - 1] = (items.valueCents[next - 1] ?? 0) + (cents[at] ?? 0);
    }
  });
  items.starts[declarations] = row;
  return items;
}

type Known = Pick<PastOutcomes, 'results' | 'random' | 'dutyCents'>;

/** What inspections know of the declarations in the table. */
async function readKnown(session: Session, relations: Relations, declarations: number): Promise<Known> {
  const { bind, parameters } = bindings();
  const sql = `
    SELECT CAST(d.place AS UINTEGER),
      CAST(CASE o.result WHEN 'conform' THEN ${conform} WHEN 'irregular' THEN ${irregular} ELSE ${notExamined} END AS UTINYINT),
      CAST(coalesce(o.selected_by = 'random', false) AS UTINYINT), coalesce(o.additional_duty, 0)
    FROM past_declarations AS d JOIN ${relations.outcomes(bind)} AS o ON o.reference = d.text`;
  const known = {
    results: new Uint8Array(declarations),
    random: new Uint8Array(declarations),
    dutyCents: new Float64Array(declarations),
  };
  await session.readNumbers({ sql, parameters }, ([places, results, random, duties]) => {
    places?.forEach((place, at) => {
      known.results[place] = results?.[at] ?? notExamined;
      known.random[place] = random?.[at] ?? 0;
      known.dutyCents[place] = Math.round((duties?.[at] ?? 0) * 100);
    });
  });
  return known;
}
