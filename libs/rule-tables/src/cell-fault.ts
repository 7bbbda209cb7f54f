import { lanes } from '@tidewaiter/rule-language';
import { readMany, readText } from './cell-text.js';
import type { SlotKind } from './slots.js';

/** What can be wrong with a cell. */
export type CellFault =
  | 'not-number'
  | 'not-date'
  | 'not-code'
  | 'not-range'
  | 'not-lane'
  | 'not-points'
  | 'not-share'
  | 'not-priority'
  | 'not-sensitivity'
  | 'not-comments'
  | 'empty-cell';

/** Whether numbers may have a decimal comma: where it cannot be what parts the cells. */
export type DecimalMark = 'point' | 'point or comma';

/** The number of a cell as rules write it. There are no marks between thousands: `1,000` could be one. */
export function readNumber(cell: string, mark: DecimalMark): string | undefined {
  const plain = mark === 'point or comma' ? cell.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2') : cell.trim();
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(plain) && Number.isFinite(Number(plain))
    ? String(Number(plain))
    : undefined;
}

/** The cell of a slot in the form in which rules write it, or what is wrong with it. */
export function readSlotCell(kind: SlotKind, cell: string, mark: DecimalMark): { cell: string } | { fault: CellFault } {
  const text = cell.trim();
  if (text === '') return { fault: 'empty-cell' };
  const values = readMany(text);
  switch (kind) {
    case 'number': {
      const number = readNumber(text, mark);
      return number === undefined ? { fault: 'not-number' } : { cell: number };
    }
    case 'numbers': {
      // In a list a comma parts values.
      const numbers = values.map((value) => readNumber(value, 'point'));
      return numbers.includes(undefined) ? { fault: 'not-number' } : { cell: numbers.join(', ') };
    }
    case 'date':
    case 'dates':
      return values.every(isDay) && (kind === 'dates' || values.length === 1) ? { cell: text } : { fault: 'not-date' };
    case 'text':
      return { cell: text.startsWith('"') ? text : JSON.stringify(text) };
    case 'chapters':
      return values.every((value) => /^\d{2}$/.test(value)) ? { cell: text } : { fault: 'not-code' };
    case 'headings':
      return values.every((value) => /^\d{4}$/.test(value)) ? { cell: text } : { fault: 'not-code' };
    case 'range': {
      const [low = '', high = '', ...more] = text.split(/\s*\.\.\s*/);
      return low !== '' && high !== '' && more.length === 0 ? { cell: `${low}..${high}` } : { fault: 'not-range' };
    }
    case 'list':
    case 'texts':
    case 'prefixes':
      return { cell: text };
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

const inRange = (cell: string, low: number, high: number): boolean => Number(cell) >= low && Number(cell) <= high;

/** What is wrong with a cell of a column that is no condition. */
export function faultOfColumn(head: string, cell: string): CellFault | undefined {
  switch (head) {
    case 'rule':
      return readText(cell).trim() === '' ? 'empty-cell' : undefined;
    case 'lane':
      return lanes.some((lane) => lane === cell) ? undefined : 'not-lane';
    case 'points':
      return /^-?\d+(?:\.\d+)?$/.test(cell) ? undefined : 'not-points';
    case 'priority':
      return /^\d+$/.test(cell) && inRange(cell, 1, Number.MAX_SAFE_INTEGER) ? undefined : 'not-priority';
    case 'share':
      return readNumber(cell, 'point') === undefined ? 'not-share' : undefined;
    case 'sensitivity':
      return cell === 'open' || cell === 'restricted' ? undefined : 'not-sensitivity';
    case 'comments':
      return cell.startsWith('[') ? undefined : 'not-comments';
    default:
      return undefined;
  }
}
