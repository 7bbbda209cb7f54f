import { bindings } from '../database/bindings.js';
import type { Query, Session } from '../database/session.js';
import type { Relations, Slice } from '../dataset/relations.js';
import { readTexts } from './read-texts.js';

/** What is known of a declaration, as a number: nothing, found conform, found irregular. */
export const notExamined = 0;
export const conform = 1;
export const irregular = 2;

/** What the items of declarations come to and what inspections found, by declaration, in the order of the columns. */
export interface PastOutcomes {
  /** By declaration its first row, and at the end the number of rows. */
  readonly starts: Uint32Array;
  readonly references: readonly string[];
  readonly results: Uint8Array;
  /** 1 where the random stream chose the declaration for the inspection that says its result. */
  readonly random: Uint8Array;
  /** Additional duty found, in cents: whole, as sums of doubles would depend on their order. */
  readonly dutyCents: Float64Array;
  readonly valueCents: Float64Array;
}

/** Reads them: the items in the order in which they are stored, then what is known of the few that were examined. */
export async function readOutcomes(session: Session, relations: Relations, slice: Slice): Promise<PastOutcomes> {
  const { starts, values } = await readItems(session, itemsOf(relations, slice));
  const { sql, parameters } = itemsOf(relations, slice);
  await session.query(
    `CREATE OR REPLACE TEMP TABLE past_declarations AS
     SELECT reference AS text, row_number() OVER () - 1 AS place FROM ${sql} WHERE begins`,
    parameters,
  );
  const references = await readTexts(session, { sql: 'past_declarations', parameters: [] });
  return { starts, references, valueCents: values, ...(await readKnown(session, relations, references.length)) };
}

/** Relation of the items: `reference`, `cents`, and whether a declaration `begins`. */
function itemsOf(relations: Relations, slice: Slice): Query {
  const { bind, parameters } = bindings();
  const sql = `(SELECT reference, "item.customs_value" AS value,
    coalesce(reference <> lag(reference) OVER (), true) AS begins FROM ${relations.items(slice, bind)})`;
  return { sql, parameters };
}

interface PastItems {
  readonly starts: Uint32Array;
  readonly values: Float64Array;
}

async function readItems(session: Session, { parameters, sql }: Query): Promise<PastItems> {
  const [starts, values]: [number[], number[]] = [[], []];
  let row = 0;
  const read = `SELECT CAST(begins AS UTINYINT), CAST(coalesce(round(value * 100), 0) AS DOUBLE) FROM ${sql}`;
  await session.readNumbers({ sql: read, parameters }, ([begins, cents]) => {
    begins?.forEach((isFirst, at) => {
      if (isFirst === 1) {
        starts.push(row);
        values.push(0);
      }
      const last = values.length - 1;
      values[last] = (values[last] ?? 0) + (cents?.[at] ?? 0);
      row += 1;
    });
  });
  return { starts: Uint32Array.from([...starts, row]), values: Float64Array.from(values) };
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
