import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mappingSchema } from '@tidewaiter/history';
import { wilson } from '@tidewaiter/risk-model';
import { truthOf, type FactRow, type Rule } from '@tidewaiter/rule-language';
import { markdownTable, rewriteBetween, rewriting } from '../support/readme-table.js';
import { readTheme, rulesFolder } from '../support/starter-pack.js';

/** The public data set is no part of the project: beside the checkout, or where the variable says. */
const folder = process.env['TIDEWAITER_KCS'] ?? join(rulesFolder, '../../shared/data/kcs');
const present = existsSync(join(folder, 'train.csv'));
if (!present) console.warn(`The public data set is not in ${folder}: the KCS rules are not measured.`);

const mapping = mappingSchema.parse(JSON.parse(readFileSync(join(rulesFolder, 'kcs.mapping.json'), 'utf8')));

interface LabelledRow {
  readonly row: FactRow;
  readonly irregular: boolean;
}

/** Text facts of each row, as the mapping names and pads them: all that the KCS rules read. No cell holds a comma. */
function rowsOfFile(name: string): LabelledRow[] {
  const [header = [], ...lines] = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) => {
    const cellOf = (column: string) => cells[header.indexOf(column)] ?? '';
    const facts = Object.entries(mapping.columns).flatMap(([column, { fact, pad }]) => {
      const text = cellOf(column);
      return text === '' ? [] : [[fact, pad ? text.padStart(pad.length, pad.with) : text] as const];
    });
    return { row: Object.fromEntries(facts), irregular: cellOf('Fraud') === '1' };
  });
}

function found(rows: readonly LabelledRow[]): number {
  return rows.filter(({ irregular }) => irregular).length;
}

function liftOn(rows: readonly LabelledRow[], { ruleId, condition }: Rule) {
  const hit = rows.filter(({ row }) => truthOf(condition, row, new Map()) === true);
  const lift = found(hit) / hit.length / (found(rows) / rows.length);
  return { ruleId, hits: hit.length, found: found(hit), lift };
}

function tableRow(rows: readonly LabelledRow[], rule: Rule): string[] {
  const { hits, found: irregular, lift } = liftOn(rows, rule);
  const { low, high } = wilson(irregular, hits);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return [
    `${irregular} / ${hits}`,
    `${percent(irregular / hits)} (${percent(low)} – ${percent(high)})`,
    lift.toFixed(1),
  ];
}

describe('the KCS mapping', () => {
  it('tells an outcome of every row', () => {
    expect(Object.keys(mapping.acts[0]?.map ?? {})).toEqual(['0', '1']);
    expect(mapping.columns['HS6 Code']?.pad).toEqual({ length: 6, with: '0' });
  });
});

(present ? describe : describe.skip)('the KCS rules', () => {
  it.each(['train.csv', 'valid.csv'])('lift on %s', async (name) => {
    const rows = rowsOfFile(name);
    const { rules } = await readTheme('kcs');
    const weak = rules.map((rule) => liftOn(rows, rule)).filter(({ hits: count, lift }) => count < 10 || lift <= 1.5);
    expect(weak).toEqual([]);
  });

  (rewriting ? it : it.skip)('have their table in the README', async () => {
    const [train, valid] = ['train.csv', 'valid.csv'].map(rowsOfFile);
    const { rules } = await readTheme('kcs');
    const lines = rules.map((rule) => [rule.ruleId, ...tableRow(train ?? [], rule), ...tableRow(valid ?? [], rule)]);
    const header = ['rule', '2020: found / hits', 'rate (95 %)', 'lift', '2021: found / hits', 'rate (95 %)', 'lift'];
    await rewriteBetween('kcs', markdownTable(header, lines));
  });
});
