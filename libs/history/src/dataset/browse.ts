import { bindings, type Bind } from '../database/bindings.js';
import type { Row } from '../database/read-rows.js';
import { HistoryError } from '../history-error.js';
import type { History } from '../history.js';
import { relationsOf, type Slice } from './relations.js';

/** `unknown`: never inspected, or never really examined. */
export type Outcome = 'irregular' | 'conform' | 'unknown';

export interface DeclarationFilter extends Slice {
  readonly importer?: string | undefined;
  /** Leading digits of a commodity code that any item has. */
  readonly commodity?: string | undefined;
  /** Beginning of the reference. */
  readonly reference?: string | undefined;
  readonly outcome?: Outcome | undefined;
}

/** One line of a list of declarations; what a declaration does not state is null. */
export interface DeclarationLine {
  readonly reference: string;
  readonly lodgedOn: string;
  readonly office: string;
  readonly importer: string | null;
  readonly declarant: string | null;
  readonly items: number;
  /** In the currency of the administration, over all items. */
  readonly customsValue: number | null;
  /** Distinct, in code-unit order, at most five. */
  readonly commodityCodes: readonly string[];
  readonly outcome: Outcome;
  /** Found by the act that says the outcome. */
  readonly additionalDuty: number | null;
}

export interface DeclarationPage {
  readonly items: readonly DeclarationLine[];
  /** Opaque; absent on the last page. */
  readonly nextCursor?: string;
}

/**
 * A page of a dataset's declarations, the latest lodged first.
 * @throws HistoryError `unknownDataset`, `badName`, `badCursor`.
 */
export async function browse(
  target: { readonly history: History; readonly dataset: string },
  filter: DeclarationFilter,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<DeclarationPage> {
  const relations = await relationsOf(target.history, target.dataset);
  const { bind, parameters } = bindings();
  const after = page.cursor === undefined ? undefined : readCursor(page.cursor);
  const where = after && `WHERE (lodged_on, reference) < (${bind(dateOf(after))}, ${bind(textOf(after.reference))})`;
  const sql = `
    WITH declarations AS (
      SELECT reference, min(lodged_on) AS lodged_on, min(office) AS office, min("importer.id") AS importer,
        min("declarant.id") AS declarant, count(*) AS items, sum("item.customs_value") AS "customsValue",
        list_sort(list(DISTINCT "item.commodity_code") FILTER ("item.commodity_code" IS NOT NULL))[1:5] AS codes
      FROM ${relations.items(filter, bind)} ${where ?? ''}
      GROUP BY reference HAVING ${conditions(filter, bind)}
    )
    SELECT d.* EXCLUDE (lodged_on, codes), lodged_on AS "lodgedOn", coalesce(codes, []) AS "commodityCodes",
      coalesce(o.result, 'unknown') AS outcome, o.additional_duty AS "additionalDuty"
    FROM declarations d LEFT JOIN ${relations.outcomes(bind)} o USING (reference)
    WHERE ${filter.outcome === undefined ? 'true' : `coalesce(o.result, 'unknown') = ${bind(textOf(filter.outcome))}`}
    ORDER BY lodged_on DESC, reference DESC LIMIT CAST(${bind({ type: 'double', value: page.limit + 1 })} AS BIGINT)`;
  return pageOf(await target.history.query(sql, parameters), page.limit);
}

function conditions({ commodity, importer, reference }: DeclarationFilter, bind: Bind): string {
  const all = [
    importer === undefined ? [] : `min("importer.id") = ${bind(textOf(importer))}`,
    commodity === undefined ? [] : `bool_or(starts_with("item.commodity_code", ${bind(textOf(commodity))}))`,
    reference === undefined ? [] : `starts_with(reference, ${bind(textOf(reference))})`,
  ].flat();
  return all.length === 0 ? 'true' : all.join(' AND ');
}

function pageOf(rows: readonly Row[], limit: number): DeclarationPage {
  const items = rows.slice(0, limit) as unknown as readonly DeclarationLine[];
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, nextCursor: Buffer.from(JSON.stringify([last.lodgedOn, last.reference])).toString('base64url') };
}

interface Position {
  readonly lodgedOn: string;
  readonly reference: string;
}

function readCursor(cursor: string): Position {
  try {
    const [lodgedOn, reference] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof lodgedOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(lodgedOn) && typeof reference === 'string') {
      return { lodgedOn, reference };
    }
  } catch {
    // Not JSON: not one of ours.
  }
  throw new HistoryError('badCursor', 'the cursor is not one this list gave');
}

function dateOf({ lodgedOn }: Position): { type: 'date'; value: string } {
  return { type: 'date', value: lodgedOn };
}

function textOf(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
