import { quoted } from '@tidewaiter/rule-sql';
import type { Bind } from '../database/bindings.js';
import type { History } from '../history.js';
import { actColumns, itemColumns } from './columns.js';
import type { Column } from '../database/row-appender.js';
import { pathsOf, type Manifest, type ManifestFile } from './manifest.js';

/** Part of a dataset: days of lodging (both ends included) and offices; absent means all. */
export interface Slice {
  readonly period?: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
  readonly offices?: readonly string[] | undefined;
}

/** A dataset as one moment's manifest describes it, as relations to select from: `SELECT … FROM ${items(slice, bind)}`. */
export interface Relations {
  readonly manifest: Manifest;
  /** One row per item, columns as in `itemColumns`; the rows of a declaration follow one another. */
  items(slice: Slice, bind: Bind): string;
  /** One row per finding of an act, or one without a finding; columns as in `actColumns`. */
  acts(bind: Bind): string;
  /**
   * What is known of each examined declaration, by its latest act that examined anything: `reference`, `result`
   * (`irregular` or `conform`), `inspected_on`, `finding_types`, `additional_duty`, `selected_by`, `propensity`.
   */
  outcomes(bind: Bind): string;
}

/** @throws HistoryError `unknownDataset`, `badName`. */
export async function relationsOf(history: History, dataset: string): Promise<Relations> {
  const manifest = await history.describe(dataset);
  return { manifest, ...relationsOfFiles(history.folder(dataset), manifest.files) };
}

/** The same of some files in a dataset's folder. */
export function relationsOfFiles(folder: string, files: readonly ManifestFile[]): Omit<Relations, 'manifest'> {
  const items = pathsOf(folder, { files }, 'items');
  const acts = pathsOf(folder, { files }, 'acts');
  return {
    items: (slice, bind) => itemRelation(items, slice, bind),
    acts: (bind) => parquet(acts, actColumns, bind),
    outcomes: (bind) => outcomeRelation(parquet(acts, actColumns, bind), parquet(acts, actColumns, bind)),
  };
}

function itemRelation(files: readonly string[], slice: Slice, bind: Bind): string {
  const { offices, period } = slice;
  const conditions = [
    period?.from === undefined ? [] : `lodged_on >= ${bind({ type: 'date', value: period.from })}`,
    period?.to === undefined ? [] : `lodged_on <= ${bind({ type: 'date', value: period.to })}`,
    offices === undefined ? [] : `list_contains(${bind({ type: 'textList', value: offices })}, office)`,
  ].flat();
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `(SELECT * FROM ${parquet(files, itemColumns, bind)}${where})`;
}

/** The files as one relation; without a file, no rows of the same columns. */
function parquet(files: readonly string[], columns: readonly Column[], bind: Bind): string {
  if (files.length > 0) return `read_parquet(${bind({ type: 'textList', value: files })}, union_by_name = true)`;
  const none = columns.map(({ name, sqlType }) => `CAST(NULL AS ${sqlType}) AS ${quoted(name)}`);
  return `(SELECT ${none.join(', ')} WHERE false)`;
}

function outcomeRelation(acts: string, sameActs: string): string {
  return `(
    SELECT reference, min(result) AS result, min(inspected_on) AS inspected_on,
      list_sort(list(DISTINCT finding_type) FILTER (finding_type IS NOT NULL)) AS finding_types,
      coalesce(sum(additional_duty), 0) AS additional_duty,
      min(selected_by) AS selected_by, min(propensity) AS propensity
    FROM ${acts} JOIN (
      SELECT reference, max(act) AS act FROM ${sameActs} WHERE result <> 'notExamined' GROUP BY reference
    ) AS latest USING (reference, act)
    GROUP BY reference)`;
}
