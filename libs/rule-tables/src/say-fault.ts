import type { CsvFault } from './tables-csv.js';

const sentences = {
  'not-number': 'is not a number; write it without marks between thousands',
  'not-date': 'is not a date, write YYYY-MM-DD',
  'not-code': 'is not a code of that many digits',
  'not-range': 'is not a range, write two codes with `..` between them',
  'not-lane': 'is not a lane: red, yellow, blue or green',
  'not-points': 'is not a number of points',
  'not-share': 'is not a fraction',
  'not-priority': 'is not a priority, write a whole number from 1',
  'not-sensitivity': 'is not a sensitivity: open or restricted',
  'not-comments': 'is not the comments of a rule as they are exported',
  'empty-cell': 'needs a value',
  'no-table': 'has no heads of a decision table: `rule`, `name`, conditions, `lane`, `points`',
  'bad-csv': 'cannot be read as CSV: a quote is open or stands inside a cell',
  'unknown-column': 'is neither a part of a rule nor a condition with its value left open as `?`',
  'repeated-column': 'is there twice',
  'too-many-cells': 'stands beyond the last head',
  'repeated-rule': 'is the id of a rule above too',
} as const satisfies Record<CsvFault['code'], string>;

/** A fault as an English sentence with line, column and cell. */
export function sayFault({ code, line, column, head, cell }: CsvFault): string {
  const named = head === '' || head === cell ? '' : ` (\`${head}\`)`;
  const what = cell === '' ? '' : `\`${cell.slice(0, 60)}\` `;
  return `line ${line}, column ${column}${named}: ${what}${sentences[code]}`;
}
