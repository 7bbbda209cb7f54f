import type { Session } from '../database/session.js';
import type { Cell } from '../database/read-rows.js';
import { bindings } from '../database/bindings.js';
import type { Relations, Slice } from '../dataset/relations.js';

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

const results: ReadonlyMap<unknown, number> = new Map([
  ['conform', conform],
  ['irregular', irregular],
]);

/** Reads them: one pass over the items, in the order in which they are stored. */
export async function readOutcomes(session: Session, relations: Relations, slice: Slice): Promise<PastOutcomes> {
  const { bind, parameters } = bindings();
  const sql = `
    SELECT i.reference, i.value, o.result, o.selected_by = 'random', o.additional_duty
    FROM (SELECT reference, CAST(round("item.customs_value" * 100) AS DOUBLE) AS value, row_number() OVER () AS row
      FROM ${relations.items(slice, bind)}) AS i
    LEFT JOIN ${relations.outcomes(bind)} AS o USING (reference) ORDER BY i.row`;
  const gathered = gather();
  for await (const [references = [], values = [], ...known] of session.streamColumns(sql, parameters)) {
    references.forEach((reference, at) => {
      if (reference !== gathered.references.at(-1)) begin(gathered, String(reference), { known, at });
      const last = gathered.values.length - 1;
      gathered.values[last] = (gathered.values[last] ?? 0) + Number(values[at] ?? 0);
      gathered.rows += 1;
    });
  }
  return {
    starts: Uint32Array.from([...gathered.starts, gathered.rows]),
    references: gathered.references,
    results: Uint8Array.from(gathered.results),
    random: Uint8Array.from(gathered.random),
    dutyCents: Float64Array.from(gathered.duties),
    valueCents: Float64Array.from(gathered.values),
  };
}

interface Gathered {
  rows: number;
  readonly starts: number[];
  readonly references: string[];
  readonly results: number[];
  readonly random: number[];
  readonly duties: number[];
  readonly values: number[];
}

function gather(): Gathered {
  return { rows: 0, starts: [], references: [], results: [], random: [], duties: [], values: [] };
}

/** The first row of a declaration. */
function begin(
  gathered: Gathered,
  reference: string,
  { at, known }: { readonly known: readonly (readonly Cell[])[]; readonly at: number },
): void {
  const [found = [], chosen = [], duties = []] = known;
  gathered.references.push(reference);
  gathered.starts.push(gathered.rows);
  gathered.results.push(results.get(found[at]) ?? notExamined);
  gathered.random.push(chosen[at] === true ? 1 : 0);
  gathered.duties.push(Math.round(Number(duties[at] ?? 0) * 100));
  gathered.values.push(0);
}
