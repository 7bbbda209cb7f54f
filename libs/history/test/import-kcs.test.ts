import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { bindings, importCsv, mappingSchema, relationsOf } from '../src/index.js';
import { withHistory } from './samples.js';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data/kcs');
const mapping = mappingSchema.parse(
  JSON.parse(readFileSync(new URL('../../../rules/kcs.mapping.json', import.meta.url), 'utf8')),
);
const present = existsSync(join(folder, 'train.csv'));

if (!present) console.warn('the public data set is not beside this checkout: its import is not tested');

(present ? describe : describe.skip)('the public data set', () => {
  it(
    'is imported whole, leading zeros kept, and a second time adds nothing',
    () =>
      withHistory(async (history) => {
        const files = ['train.csv', 'valid.csv'].map((name) => ({
          source: { file: join(folder, name) },
          mapping,
        }));
        const results = [];
        for (const file of files) results.push(await importCsv(history, file));
        expect(results).toMatchObject([
          { status: 'imported', declarations: 37_385, items: 37_385, acts: 37_385, rejected: 0, unchanged: 0 },
          { status: 'imported', declarations: 8134, items: 8134, acts: 8134, rejected: 0, unchanged: 0 },
        ]);
        const again = files[1] && (await importCsv(history, files[1]));
        expect(again).toMatchObject({ declarations: 0, acts: 0, rejected: 0, unchanged: 8134 });

        const relations = await relationsOf(history, 'kcs');
        const { bind, parameters } = bindings();
        const [row] = await history.query(
          `SELECT count(*) FILTER (length("item.commodity_code") <> 6) AS short,
           count(*) FILTER (starts_with("item.commodity_code", '0')) AS zeros, count(*) FILTER ("courier.id" IS NULL) AS empty,
           (SELECT count(*) FROM ${relations.outcomes(bind)} WHERE result = 'irregular') AS irregular
         FROM ${relations.items({}, bind)}`,
          parameters,
        );
        expect(row).toMatchObject({ short: 0, irregular: 8114 + 1704 });
        expect(row?.['zeros']).toBeGreaterThan(100);
      }),
    300_000,
  );
});
