import { quoted } from '@tidewaiter/rule-sql';
import { actColumns, decisionColumns, itemColumns, storedFacts } from '../dataset/columns.js';
import type { FileKind, ManifestFile } from '../dataset/manifest.js';
import type { Column } from '../database/row-appender.js';

/** `importer.id` as `importer_id`, an item's fact without its prefix: names that need no quotes. */
function plainName(fact: string): string {
  return fact.replace(/^item\./, '').replaceAll('.', '_');
}

function factList(isWanted: (fact: (typeof storedFacts)[number]) => boolean): string {
  return storedFacts
    .filter(isWanted)
    .map(({ name }) => `${quoted(name)} AS ${plainName(name)}`)
    .join(', ');
}

const headerList = factList(({ perItem }) => !perItem);
const itemList = factList(({ perItem }) => perItem);

/** Files of one kind as Parquet has them, by the folder they are in; without a file, no rows of the same columns. */
function rowsOf(kind: FileKind, columns: readonly Column[], files: readonly ManifestFile[]): string {
  const own = files.filter((file) => file.kind === kind).map(({ name }) => `'${name}'`);
  if (own.length > 0) return `SELECT * FROM read_parquet([${own.join(', ')}], union_by_name = true)`;
  return `SELECT ${columns.map(({ name, sqlType }) => `CAST(NULL AS ${sqlType}) AS ${quoted(name)}`).join(', ')} WHERE false`;
}

const party = (role: string): string => `
  SELECT '${role}' AS role, ${role}_id AS id, lodged_on FROM declarations WHERE ${role}_id IS NOT NULL`;

/** The views over the files, each of which reads only those before it. */
const views: Readonly<Record<string, string>> = {
  /** One row per inspection act; `is_latest` where no later act examined anything. */
  acts: `
    SELECT reference, act, min(inspected_on) AS inspected_on, min(result) AS result, min(officer) AS officer,
      count(finding_type) AS findings, coalesce(sum(additional_duty), 0) AS additional_duty,
      min(selected_by) AS selected_by, min(propensity) AS propensity,
      min(result) <> 'notExamined' AND act = max(CASE WHEN min(result) <> 'notExamined' THEN act END)
        OVER (PARTITION BY reference) AS is_latest
    FROM act_rows GROUP BY reference, act`,
  /** One row per irregularity found. */
  findings: `
    SELECT reference, act, inspected_on, item, finding_type, severity, additional_duty
    FROM act_rows WHERE finding_type IS NOT NULL`,
  /** One row per commodity line. */
  items: `SELECT reference, item, lodged_on, office, ${itemList} FROM item_rows`,
  /** One row per declaration, with what is known of it: `irregular`, `conform` or `unknown`. */
  declarations: `
    SELECT d.*, v.customs_value, coalesce(a.result, 'unknown') AS outcome, a.inspected_on, a.additional_duty,
      a.selected_by, a.propensity
    FROM (
      SELECT reference, month, ${headerList} FROM item_rows
      QUALIFY row_number() OVER (PARTITION BY reference ORDER BY item) = 1
    ) AS d
    JOIN (SELECT reference, sum(customs_value) AS customs_value FROM items GROUP BY reference) AS v USING (reference)
    LEFT JOIN (SELECT * FROM acts WHERE is_latest) AS a USING (reference)`,
  /** One row per person in a role. */
  parties: `
    SELECT role, id, min(lodged_on) AS first_seen, max(lodged_on) AS last_seen, count(*) AS declarations
    FROM (${['importer', 'exporter', 'declarant'].map(party).join(' UNION ALL ')}) GROUP BY role, id`,
  /** One row per office. */
  offices: `
    SELECT office, min(lodged_on) AS first_seen, max(lodged_on) AS last_seen, count(*) AS declarations
    FROM declarations GROUP BY office`,
  /** One row per commodity code, with the headings it belongs to. */
  commodities: `
    SELECT commodity_code, left(commodity_code, 2) AS chapter, left(commodity_code, 4) AS heading,
      left(commodity_code, 6) AS subheading, count(*) AS items, sum(customs_value) AS customs_value
    FROM items WHERE commodity_code IS NOT NULL GROUP BY commodity_code`,
  /** One row per decision of the service; `rules` lists those that hit. */
  decisions: `
    SELECT * REPLACE (CAST(decided_at AS TIMESTAMPTZ) AS decided_at,
      CASE WHEN rules = '' THEN [] ELSE string_split(rules, ' ') END AS rules)
    FROM decision_rows`,
};

/**
 * SQL that defines the star schema over a dataset's files for DuckDB and whatever speaks through it. Names of files are
 * relative to the dataset's folder.
 */
export function starSchema(files: readonly ManifestFile[]): string {
  const rows = {
    item_rows: rowsOf('items', itemColumns, files),
    act_rows: rowsOf('acts', actColumns, files),
    decision_rows: rowsOf('decisions', decisionColumns, files),
  };
  const all = Object.entries({ ...rows, ...views });
  return all.map(([name, sql]) => `CREATE OR REPLACE VIEW ${name} AS ${sql.trim()};\n`).join('\n');
}
