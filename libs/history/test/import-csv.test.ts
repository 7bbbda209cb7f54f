import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importCsv, mappingSchema, readDeclarations, type History, type ImportResult } from '../src/index.js';
import { withHistory } from './samples.js';

const mapping = mappingSchema.parse({
  name: 'test',
  dataset: 'test',
  grain: 'item',
  delimiter: ';',
  reference: 'Ref',
  columns: {
    Office: { fact: 'office' },
    Date: { fact: 'lodged_on', dateFormat: 'DD/MM/YYYY' },
    HS: { fact: 'item.commodity_code', pad: { length: 6, with: '0' } },
    Mass: { fact: 'item.net_mass', decimal: ',', scale: 1000 },
    Aeo: { fact: 'importer.authorised', values: { O: true, N: false }, missing: ['', '-'] },
    Brand: { fact: 'item.brand' },
  },
  constants: { invoice_currency: 'EUR' },
  acts: [
    {
      column: 'Found',
      date: 'Date',
      map: {
        '': null,
        C: { result: 'conform' },
        V: { result: 'irregular', findings: [{ type: 'valuation', severity: 'minor' }] },
      },
      additionalDuty: 'Duty',
    },
  ],
});

const header = 'Ref;Office;Date;HS;Mass;Aeo;Brand;Found;Duty';
const good = [
  'A1;CUO01;02/01/2026;10121;1,5;O;B1;V;12.5',
  'A2;CUO01;03/01/2026;870899;2;-;;C;',
  'A1;CUO01;02/01/2026;610910;;O;"B2";C;',
  'A3;CUO02;04/01/2026;610910;7;N;;;',
];

function stream(text: string, chunkSize = 11): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return (async function* () {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  })();
}

function importText(history: History, text: string, settings: Partial<typeof mapping> = {}): Promise<ImportResult> {
  return importCsv(history, { source: { stream: stream(text) }, mapping: { ...mapping, ...settings } });
}

async function rejectsOf(result: ImportResult): Promise<string[]> {
  if (result.status !== 'imported' || result.rejectsFile === undefined) return [];
  return (await readFile(result.rejectsFile, 'utf8')).trimEnd().split('\r\n');
}

describe('importCsv', () => {
  it('makes one declaration of the rows of a reference, contiguous or not', () =>
    withHistory(async (history) => {
      const result = await importText(history, `\uFEFF${[header, ...good, ''].join('\r\n')}`);
      expect(result).toMatchObject({
        status: 'imported',
        declarations: 3,
        items: 4,
        acts: 2,
        rejected: 0,
        unchanged: 0,
      });
      const declarations = [];
      for await (const one of readDeclarations(history, 'test')) declarations.push(one);
      expect(declarations.map(({ reference }) => reference)).toEqual(['A1', 'A2', 'A3']);
      expect(declarations[0]?.declaration).toEqual({
        office: 'CUO01',
        lodged_on: '2026-01-02',
        invoice_currency: 'EUR',
        importer: { authorised: true },
        items: [
          { commodity_code: '010121', net_mass: 1500, brand: 'B1' },
          { commodity_code: '610910', brand: 'B2' },
        ],
      });
      expect(declarations[0]?.rows[0]?.['item_count']).toBe(2);
      const acts = await history.query(`SELECT * FROM read_parquet($1::VARCHAR[]) ORDER BY reference`, [
        { type: 'textList', value: [`${history.folder('test')}/acts-000001.parquet`] },
      ]);
      expect(acts).toMatchObject([
        { reference: 'A1', act: 1, result: 'irregular', item: 1, finding_type: 'valuation', additional_duty: 12.5 },
        { reference: 'A2', act: 1, result: 'conform', item: null, finding_type: null },
      ]);
    }));

  it('adds nothing when the same file comes again', () =>
    withHistory(async (history) => {
      await importText(history, [header, ...good].join('\n'));
      const before = await history.describe('test');
      const again = await importText(history, [header, ...good].join('\n'));
      expect(again).toMatchObject({ declarations: 0, items: 0, acts: 0, rejected: 0, unchanged: 3 });
      expect(await history.describe('test')).toEqual(before);
    }));

  it('says what is wrong with each row, and keeps a declaration out as a whole', () =>
    withHistory(async (history) => {
      const rows = [
        'B1;CUO01;31/02/2026;870899;1,x;O;;;',
        'B1;CUO01;01/02/2026;870899;1;O;;;',
        ';CUO01;01/02/2026;870899;1;O;;;',
        'B2;CUO01;01/02/2026;870899;1;O;;Q;',
        'B3;CUO01;01/02/2026;870899;1;O;"two',
        'lines";;',
        'B4;CUO01;01/02/2026;870899;1;O;;',
        'B5;CUO01;01/02/2026;870899;1;O;;;',
        'B5;CUO02;01/02/2026;870899;1;O;;;',
        'B6;;01/02/2026;870899;1;O;;;',
      ];
      const result = await importText(history, [header, ...rows, ...good].join('\n'));
      expect(result).toMatchObject({ declarations: 3, rejected: 9 });
      expect(await rejectsOf(result)).toEqual([
        'line,reference,column,value,code,message',
        '2,B1,Date,31/02/2026,notDate,is not a day written as DD/MM/YYYY',
        '2,B1,Mass,"1,x",notNumber,"is not a number written like 1250,5"',
        '4,,Ref,,referenceMissing,a declaration needs a reference of 1 to 64 characters',
        '5,B2,Found,Q,unknownValue,"is none of , C, V"',
        expect.stringMatching(/^6,B3,Brand,"two\nlines",outOfBounds,/),
        '8,B4,,,columnCount,"the row has 8 columns, the header 9"',
        '11,B6,Office,,factMissing,a declaration needs `office`',
        '3,B1,,,incomplete,another row of this declaration was rejected',
        '9,B5,office,,headerDiffers,rows of this declaration differ in a fact of the header',
        '10,B5,,,incomplete,another row of this declaration was rejected',
      ]);
    }));

  it('rejects another declaration under a known reference as a conflict', () =>
    withHistory(async (history) => {
      await importText(history, [header, ...good].join('\n'));
      const result = await importText(
        history,
        [header, 'A2;CUO01;03/01/2026;870899;2,5;-;;C;', 'A4;CUO01;03/01/2026;870899;2;-;;C;'].join('\n'),
      );
      expect(result).toMatchObject({ declarations: 1, acts: 1, rejected: 1, unchanged: 0 });
      expect((await rejectsOf(result))[1]).toMatch(/^2,A2,,,conflict,/);
    }));

  it('finds the mistakes of the header and the mapping before the first row', () =>
    withHistory(async (history) => {
      const result = await importText(history, 'Ref;Ofice;Date;Date;HS;Mass;Brand;Found;Duty;More\nnot;read', {
        columns: {
          ...mapping.columns,
          HS: { fact: 'item.comodity_code', scale: 2 },
          Mass: { fact: 'item.net_mass', dateFormat: 'DD/MM' },
          Brand: { fact: 'score' },
        },
        constants: { invoice_currency: 'euro', 'item.net_mass': 1 },
      });
      expect(result.status).toBe('refused');
      const found = result.status === 'refused' ? result.problems : [];
      expect(found.map(({ code, subject, suggestion }) => [code, subject, suggestion])).toEqual([
        ['columnMissing', 'Office', 'Ofice'],
        ['columnMissing', 'Aeo', undefined],
        ['columnRepeated', 'Date', undefined],
        ['columnUnused', 'Ofice', undefined],
        ['columnUnused', 'More', undefined],
        ['factUnknown', 'item.comodity_code', 'item.commodity_code'],
        ['factRepeated', 'item.net_mass', undefined],
        ['factComputed', 'score', undefined],
        ['optionType', 'Mass', undefined],
        ['badDateFormat', 'DD/MM', undefined],
        ['badValue', 'euro', undefined],
      ]);
      expect(await history.datasets()).toEqual([]);
    }));

  it('refuses a file with a quote that is never closed, and names its line', () =>
    withHistory(async (history) => {
      const result = await importText(
        history,
        [header, good[0], 'A9;"CUO01;03/01/2026;870899;2;-;;C;', good[1]].join('\n'),
      );
      expect(result).toMatchObject({ status: 'refused', problems: [{ code: 'brokenQuote', subject: '3' }] });
      expect(await history.datasets()).toEqual([]);
    }));

  it('leaves the dataset as it was when cancelled, and reports progress until then', () =>
    withHistory(async (history) => {
      await importText(history, [header, ...good].join('\n'));
      const files = await readdir(history.folder('test'));
      const rows = Array.from(
        { length: 5000 },
        (_, index) => `C${index};CUO01;02/01/2026;870899;${index % 50 === 0 ? 'x' : 1};O;;;`,
      );
      const text = [header, ...rows].join('\n');
      const abort = new AbortController();
      const seen: number[] = [];
      const importing = importCsv(history, {
        source: { stream: stream(text, 5000), size: text.length },
        mapping,
        signal: abort.signal,
        onProgress: ({ rows: count, secondsLeft }) => {
          seen.push(count);
          expect(secondsLeft).toBeGreaterThanOrEqual(0);
          if (count >= 3000) abort.abort(new Error('cancelled'));
        },
      });
      await expect(importing).rejects.toThrow('cancelled');
      expect(seen).toEqual([1000, 2000, 3000]);
      expect(await readdir(history.folder('test'))).toEqual(files);
    }));

  it('reads other encodings', () =>
    withHistory(async (history) => {
      const bytes = Buffer.from(
        [header, 'A1;CUO01;02/01/2026;870899;1;O;;;'].join('\n').replace('Office', 'Bureau é'),
        'latin1',
      );
      const { Office, ...columns } = mapping.columns;
      const result = await importCsv(history, {
        source: {
          stream: (async function* () {
            yield bytes;
          })(),
        },
        mapping: {
          ...mapping,
          encoding: 'windows-1252',
          columns: { ...columns, 'Bureau é': Office ?? { fact: 'office' } },
        },
      });
      expect(result).toMatchObject({ status: 'imported', declarations: 1 });
    }));

  it('numbers its rejects files', () =>
    withHistory(async (history) => {
      const names: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        const result = await importText(history, [header, ';;;;;;;;'].join('\n'));
        if (result.status === 'imported') names.push(basename(result.rejectsFile ?? ''));
      }
      expect(names).toEqual(['rejects-1.csv', 'rejects-2.csv']);
    }));
});
