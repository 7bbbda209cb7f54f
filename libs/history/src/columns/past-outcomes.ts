import type { Session } from '../database/session.js';
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

/** Reads them: one pass over the items, sorted as they are stored. */
export async function readOutcomes(session: Session, relations: Relations, slice: Slice): Promise<PastOutcomes> {
  const { bind, parameters } = bindings();
  const sql = `
    SELECT i.reference, i.value, o.result, o.selected_by = 'random', o.additional_duty
    FROM (SELECT reference, CAST(round("item.customs_value" * 100) AS DOUBLE) AS value, row_number() OVER () AS row
      FROM ${relations.items(slice, bind)}) AS i
    LEFT JOIN ${relations.outcomes(bind)} AS o USING (reference) ORDER BY i.row`;
  const references: string[] = [];
  const starts: number[] = [];
  const [found, random, duty, value]: number[][] = [[], [], [], []];
  let row = 0;
  for await (const batch of session.streamColumns(sql, parameters)) {
    const [names = [], values = [], outcomes = [], chosen = [], duties = []] = batch;
    names.forEach((name, at) => {
      if (name !== references.at(-1)) {
        references.push(String(name));
        starts.push(row);
        found.push(results.get(outcomes[at]) ?? notExamined);
        random.push(chosen[at] === true ? 1 : 0);
        duty.push(Math.round(Number(duties[at] ?? 0) * 100));
        value.push(0);
      }
      value[value.length - 1] = (value.at(-1) ?? 0) + Number(values[at] ?? 0);
      row += 1;
    });
  }
  return {
    starts: Uint32Array.from([...starts, row]),
    references,
    results: Uint8Array.from(found),
    random: Uint8Array.from(random),
    dutyCents: Float64Array.from(duty),
    valueCents: Float64Array.from(value),
  };
}
