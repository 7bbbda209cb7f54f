import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { describe, expect, it } from '@jest/globals';
import { browse, loadDataset, writeDataset, type History } from '../src/index.js';
import { conform, decided, found, irregular, source, streamOf } from './load-samples.js';
import { declarationOn, entries, withHistory } from './samples.js';

const dataset = 'live';
const guide = new URL('../../../docs/warehouse.md', import.meta.url);

/** A dataset as another tool sees it: DuckDB of its own, and the views of the dataset's folder. */
async function asTool(history: History, work: (connection: DuckDBConnection) => Promise<void>): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${history.folder(dataset)}'`);
    await connection.run(await readFile(join(history.folder(dataset), 'views.sql'), 'utf8'));
    await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function fill(history: History): Promise<void> {
  const newcomer = { ...declarationOn('2026-02-27', ['610910']), importer: { id: 'NEW' } };
  await writeDataset(history, [...entries(60), { reference: 'N', declaration: newcomer }], { dataset });
  const records = [
    decided('A', '2026-02-01'),
    decided('B', '2026-02-01', ['610910', '870899']),
    found('A', 1, conform('2026-02-02')),
    found('A', 2, irregular('2026-02-03')),
    found('B', 3, { ...conform('2026-02-02'), result: 'notExamined' }),
  ];
  const after = { decisions: '0', acts: '0' };
  await loadDataset(history, streamOf(records), { dataset, source, after, marks: { decisions: '2', acts: '3' } });
}

const rowsOf = async (connection: DuckDBConnection, sql: string) =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson();

describe('the star schema', () => {
  it('answers every query of the guide with rows', () =>
    withHistory(async (history) => {
      await fill(history);
      const text = await readFile(guide, 'utf8');
      const queries = [...text.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? '');
      expect(queries.length).toBeGreaterThanOrEqual(8);
      await asTool(history, async (connection) => {
        for (const sql of queries)
          expect([sql, await rowsOf(connection, sql)]).toEqual([sql, expect.arrayContaining([expect.anything()])]);
      });
    }));

  it('has each view of the guide, with its key', () =>
    withHistory(async (history) => {
      await fill(history);
      const rows = [...(await readFile(guide, 'utf8')).matchAll(/^\| `(\w+)` *\|[^|]*\| ([^|]*)\|/gm)];
      expect(rows).toHaveLength(8);
      await asTool(history, async (connection) => {
        for (const [, view = '', keys = ''] of rows) {
          const key = [...keys.matchAll(/`(\w+)`/g)].map(([, column]) => column).join(', ');
          const [counted] = await rowsOf(
            connection,
            `SELECT count(*) AS n, count(DISTINCT (${key})) AS keys FROM ${view}`,
          );
          expect([view, Number(counted?.['n']) > 0]).toEqual([view, true]);
          // A finding has no number of its own.
          if (view !== 'findings') expect([view, counted?.['keys']]).toEqual([view, counted?.['n']]);
        }
      });
    }));

  it('tells of each declaration what the service tells', () =>
    withHistory(async (history) => {
      await fill(history);
      const { items } = await browse({ history, dataset }, {}, { limit: 200 });
      await asTool(history, async (connection) => {
        const rows = await rowsOf(
          connection,
          `SELECT reference, CAST(lodged_on AS VARCHAR) AS "lodgedOn", office, importer_id AS importer,
             CAST(item_count AS INTEGER) AS items, customs_value AS "customsValue", outcome,
             additional_duty AS "additionalDuty"
           FROM declarations ORDER BY lodged_on DESC, reference DESC`,
        );
        const known = items.map(({ commodityCodes: _, declarant: __, ...line }) => ({
          ...line,
          additionalDuty: line.outcome === 'unknown' ? null : line.additionalDuty,
        }));
        expect(rows).toEqual(known);
        expect(new Set(known.map(({ outcome }) => outcome)).size).toBe(3);
      });
    }));

  it('is there for a dataset without acts and decisions', () =>
    withHistory(async (history) => {
      await writeDataset(history, [...entries(2)].slice(1), { dataset });
      await asTool(history, async (connection) => {
        const counts = await rowsOf(
          connection,
          `SELECT (SELECT count(*) FROM acts) AS acts, (SELECT count(*) FROM decisions) AS decisions,
             (SELECT min(outcome) FROM declarations) AS outcome`,
        );
        expect(counts).toEqual([{ acts: '0', decisions: '0', outcome: 'unknown' }]);
      });
    }));
});
