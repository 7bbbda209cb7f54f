import { quoted, type Parameter } from '@tidewaiter/rule-sql';
import type { Session } from '../database/session.js';
import { storedFacts } from './columns.js';

/** Files of the dataset as it is before the new rows. */
export interface ExistingFiles {
  readonly items: readonly string[];
  readonly acts: readonly string[];
}

const headerFacts = storedFacts
  .filter(({ perItem, name }) => !perItem && name !== 'item_count')
  .map(({ name }) => name);
const factList = storedFacts.map(({ name }) => quoted(name)).join(', ');
const columnList = `reference, item, ${factList}`;

/**
 * Sorts the staged rows out: numbers items, counts them, rejects what does not hold together, leaves only declarations
 * that are new in `new_items` and acts that are new in `new_acts`, and every reason in the table `rejected`.
 * @returns how many declarations the dataset already had with the same content.
 */
export async function settle(
  session: Session,
  existing: ExistingFiles,
  settling: keyof typeof settlings,
): Promise<number> {
  const { compare, isActWanted, prepare, repeated } = settlings[settling];
  await prepare(session);
  await rejectIncoherent(session);
  await dropRejected(session);
  await numberItems(session);
  const unchanged = await compare(session, existing);
  await session.query(settledActs(isActWanted));
  await session.query(existing.acts.length === 0 ? firstActs : laterActs(repeated), actFiles(existing));
  return unchanged;
}

/** What the same reference or the same act again means. */
interface Settling {
  readonly prepare: (session: Session) => Promise<void>;
  readonly compare: (session: Session, existing: ExistingFiles) => Promise<number>;
  /** SQL condition on staged findings. */
  readonly isActWanted: string;
  /** SQL condition on settled acts `s` with the dataset's acts `old`: those are not added. */
  readonly repeated: string;
}

/** Rows of one reference must agree on the header, and number their items differently. */
async function rejectIncoherent(session: Session): Promise<void> {
  const differs = headerFacts.map((name) => {
    const column = quoted(name);
    return `WHEN count(${column}) NOT IN (0, count(*)) OR min(${column}) IS DISTINCT FROM max(${column}) THEN '${name}'`;
  });
  await session.query(`
    INSERT INTO rejected
    SELECT line, reference, 'headerDiffers', detail FROM (
      SELECT min(line) AS line, reference, CASE ${differs.join(' ')} END AS detail
      FROM staged_items GROUP BY reference HAVING count(*) > 1
    ) WHERE detail IS NOT NULL`);
  await session.query(`
    INSERT INTO rejected
    SELECT max(line), reference, 'itemRepeated', CAST(item AS VARCHAR)
    FROM staged_items WHERE item IS NOT NULL GROUP BY reference, item HAVING count(*) > 1`);
}

/** A declaration goes in whole or not at all; the rows rejected with another one are listed too. */
async function dropRejected(session: Session): Promise<void> {
  await session.query(`
    INSERT INTO rejected
    SELECT line, reference, 'incomplete', '' FROM staged_items
    WHERE reference IN (SELECT reference FROM rejected)
      AND (line, reference) NOT IN (SELECT (line, reference) FROM rejected)`);
  await session.query(`DELETE FROM staged_items WHERE reference IN (SELECT reference FROM rejected)`);
}

async function numberItems(session: Session): Promise<void> {
  const facts = storedFacts.map(({ name }) => {
    const column = quoted(name);
    return name === 'item_count' ? `CAST(count(*) OVER one AS DOUBLE) AS ${column}` : column;
  });
  await session.query(`
    CREATE OR REPLACE TEMP TABLE numbered AS
    SELECT line, reference, coalesce(item, CAST(row_number() OVER (one ORDER BY line) AS INTEGER)) AS item,
      ${facts.join(', ')}
    FROM staged_items WINDOW one AS (PARTITION BY reference)`);
}

/** Append-only: the same declaration again changes nothing, another one under the same reference is a conflict. */
async function compareWithExisting(session: Session, existing: ExistingFiles): Promise<number> {
  if (existing.items.length === 0) {
    await session.query(`CREATE OR REPLACE TEMP TABLE new_items AS SELECT * EXCLUDE (line) FROM numbered`);
    return 0;
  }
  const files: Parameter[] = [{ type: 'textList', value: existing.items }];
  await session.query(
    `CREATE OR REPLACE TEMP TABLE old_items AS
     SELECT ${columnList} FROM read_parquet($1::VARCHAR[], union_by_name = true)
     WHERE reference IN (SELECT reference FROM numbered)`,
    files,
  );
  await session.query(`
    INSERT INTO rejected
    SELECT min(line), reference, 'conflict', '' FROM numbered WHERE reference IN (
      SELECT reference FROM (
        (SELECT ${columnList} FROM numbered WHERE reference IN (SELECT reference FROM old_items)
         EXCEPT SELECT ${columnList} FROM old_items)
        UNION ALL (SELECT ${columnList} FROM old_items EXCEPT SELECT ${columnList} FROM numbered)
      )) GROUP BY reference`);
  await session.query(`
    CREATE OR REPLACE TEMP TABLE new_items AS SELECT * EXCLUDE (line) FROM numbered
    WHERE reference NOT IN (SELECT reference FROM old_items)`);
  const [row] = await session.query(
    `SELECT count(DISTINCT reference) AS n FROM old_items WHERE reference NOT IN (SELECT reference FROM rejected)`,
  );
  return Number(row?.['n']);
}

/** Of a declaration loaded twice the first stands, in the dataset as among what arrives. */
async function keepFirst(session: Session): Promise<void> {
  await session.query(`
    DELETE FROM staged_items WHERE (reference, line) NOT IN (
      SELECT (reference, min(line)) FROM staged_items GROUP BY reference)`);
}

async function leaveKnown(session: Session, existing: ExistingFiles): Promise<number> {
  const files: Parameter[] = existing.items.length === 0 ? [] : [{ type: 'textList', value: existing.items }];
  const known = files.length === 0 ? '' : 'WHERE reference NOT IN (SELECT reference FROM read_parquet($1::VARCHAR[]))';
  await session.query(
    `CREATE OR REPLACE TEMP TABLE new_items AS SELECT * EXCLUDE (line) FROM numbered ${known}`,
    files,
  );
  const [row] = await session.query(
    `SELECT (SELECT count(DISTINCT reference) FROM numbered) - (SELECT count(DISTINCT reference) FROM new_items) AS n`,
  );
  return Number(row?.['n']);
}

const settlings = {
  /** People bring files: the same declaration and the same act again change nothing, another one is a mistake. */
  import: {
    prepare: () => Promise.resolve(),
    compare: compareWithExisting,
    isActWanted: 'reference IN (SELECT reference FROM numbered) AND reference NOT IN (SELECT reference FROM rejected)',
    repeated: 'old.reference = s.reference AND old.content = s.content',
  },
  /** The service hands over each act once: one that says what an earlier one said takes back what came between. */
  load: { prepare: keepFirst, compare: leaveKnown, isActWanted: 'true', repeated: 'false' },
} as const satisfies Record<string, Settling>;

/** What makes two acts of a declaration the same act. */
const actContent = `string_agg(concat_ws(':', inspected_on, result, item, finding_type, severity, additional_duty), ';'
  ORDER BY item, finding_type, severity, additional_duty)`;

/** Staged rows with the same key become one act: its result is the gravest of theirs, a finding is kept once. */
const settledActs = (isWanted: string): string => `
  CREATE OR REPLACE TEMP TABLE settled_acts AS
  WITH acts AS (
    SELECT reference, key, min(inspected_on) AS inspected_on, min(officer) AS officer,
      CASE WHEN bool_or(result = 'irregular') THEN 'irregular' WHEN bool_or(result = 'conform') THEN 'conform'
        ELSE 'notExamined' END AS result,
      min(selected_by) AS selected_by, min(propensity) AS propensity
    FROM staged_findings
    WHERE ${isWanted}
    GROUP BY reference, key
  ), findings AS (
    SELECT DISTINCT f.reference, f.key, coalesce(f.item, n.item) AS item, f.finding_type, f.severity, f.additional_duty
    FROM staged_findings f LEFT JOIN numbered n ON n.reference = f.reference AND n.line = f.item_line
    WHERE f.finding_type IS NOT NULL
  ), joined AS (
    SELECT a.*, f.item, f.finding_type, f.severity, f.additional_duty
    FROM acts a LEFT JOIN findings f ON f.reference = a.reference AND f.key = a.key
  )
  SELECT joined.*, content FROM joined JOIN (
    SELECT reference, key, ${actContent} AS content FROM joined GROUP BY reference, key
  ) AS whole USING (reference, key)`;

const actList = `reference, CAST(before + dense_rank() OVER (PARTITION BY reference ORDER BY key) AS INTEGER) AS act,
  inspected_on, result, officer, item, finding_type, severity, additional_duty, selected_by, propensity`;

const firstActs = `CREATE OR REPLACE TEMP TABLE new_acts AS SELECT ${actList} FROM (SELECT *, 0 AS before FROM settled_acts)`;

/** Acts the dataset has already are not added again; others are numbered after them. */
const laterActs = (repeated: string): string => `
  CREATE OR REPLACE TEMP TABLE new_acts AS
  WITH old AS (
    SELECT reference, act, ${actContent} AS content
    FROM read_parquet($1::VARCHAR[], union_by_name = true)
    WHERE reference IN (SELECT reference FROM settled_acts) GROUP BY reference, act
  ), latest AS (SELECT reference, max(act) AS before FROM old GROUP BY reference)
  SELECT ${actList} FROM (
    SELECT s.*, coalesce(l.before, 0) AS before FROM settled_acts s LEFT JOIN latest l USING (reference)
    WHERE NOT EXISTS (SELECT 1 FROM old WHERE ${repeated})
  )`;

function actFiles(existing: ExistingFiles): Parameter[] {
  return existing.acts.length === 0 ? [] : [{ type: 'textList', value: existing.acts }];
}
