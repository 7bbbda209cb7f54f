import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { findingKinds, type FindingCode } from '@tidewaiter/rule-analysis';
import { markdownTable } from '../support/readme-table.js';
import { gradeOf, type Grades } from './grade.js';

const path = fileURLToPath(new URL('../../docs/analysis.md', import.meta.url));
const [begin, end] = ['<!-- grade -->', '<!-- end of grade -->'];
const sets = 10;
const codes = Object.keys(findingKinds) as readonly FindingCode[];

function tableOf(grades: Grades): string {
  const lines = codes.map((code) => {
    const { planted, found, unplanted, falseAlarms, asked, undecided } = grades[code];
    return [code, planted, found, `${Math.round((100 * found) / planted)} %`, unplanted, falseAlarms, asked, undecided];
  });
  const header = ['check', 'planted', 'found', 'recall', 'others', 'false alarms', 'asked', 'not decided'];
  return markdownTable(header, lines);
}

describe('on rule sets with planted faults', () => {
  const grades = gradeOf(sets);

  it('nothing is reported that the definition of the language contradicts', () => {
    const alarms = codes.map((code) => [code, grades[code].falseAlarms]);
    expect(alarms).toEqual(codes.map((code) => [code, 0]));
  });

  it('every check finds what was planted, but for what it says it cannot decide', () => {
    for (const code of codes) {
      const { planted, found, undecided } = grades[code];
      expect({ code, planted, missed: Math.max(0, planted - found - undecided) }).toEqual({
        code,
        planted: sets,
        missed: 0,
      });
      expect(found).toBeGreaterThanOrEqual(planted * 0.7);
    }
  });

  it('docs/analysis.md tells the same figures', async () => {
    const text = await readFile(path, 'utf8');
    const table = tableOf(grades);
    const [before, after] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
    if (process.env['TIDEWAITER_WRITE_GRADE'] !== undefined) {
      await writeFile(path, `${text.slice(0, before)}\n\n${table}\n\n${text.slice(after)}`);
      return;
    }
    // Prettier widens the columns.
    const told = text.slice(before, after).trim();
    expect(told.replace(/ +/g, ' ').replace(/-+/g, '-')).toBe(table.replace(/ +/g, ' ').replace(/-+/g, '-'));
  });
});
