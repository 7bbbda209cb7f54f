import type { FactValue } from '@tidewaiter/rule-language';
import type { CodeColumn, Column } from './column.js';

/** Where a column is kept: `shared` with the worker threads that it is sent to, or a copy for each. */
export type Keeping = 'own' | 'shared';

/** What is to be written. */
export interface ColumnPlan {
  readonly rows: number;
  readonly keeping: Keeping;
}

/** Fills a column from its first row to its last. */
export interface ColumnWriter {
  /** Appends values; `undefined`, `null` and `NaN` are missing. */
  readonly append: (values: Iterable<FactValue | null | undefined>) => void;
  /** The column; rows that were not appended are missing. */
  readonly finish: () => Column;
}

export interface CodeWriter extends ColumnWriter {
  readonly finish: () => CodeColumn;
}

/** Codes are of two bytes as long as they go. */
const mostShort = 0xffff;

/** Writes texts, truth values and dates; values of any type are kept as they are. */
export function codeWriter({ rows, keeping }: ColumnPlan): CodeWriter {
  const known = new Map<FactValue, number>();
  const values: (FactValue | undefined)[] = [undefined];
  let codes: CodeColumn['codes'] = new Uint16Array(room(2 * rows, keeping));
  let row = 0;
  const codeOf = (value: FactValue): number => {
    const code = known.get(value) ?? values.push(value) - 1;
    known.set(value, code);
    if (code > mostShort && codes instanceof Uint16Array) {
      const longer = new Uint32Array(room(4 * rows, keeping));
      longer.set(codes);
      codes = longer;
    }
    return code;
  };
  return {
    append(more) {
      for (const value of more) {
        const code = isMissing(value) ? 0 : codeOf(value);
        if (row >= rows) throw new RangeError(`more than ${rows} rows`);
        codes[row++] = code;
      }
    },
    finish: () => ({ kind: 'codes', codes, values }),
  };
}

/** Writes numbers. From the first value that is none on, the column is one of codes. */
export function numberWriter(plan: ColumnPlan): ColumnWriter {
  const { rows, keeping } = plan;
  const values = new Float64Array(room(8 * rows, keeping)).fill(NaN);
  let mixed: ColumnWriter | undefined;
  let row = 0;
  const mix = (): ColumnWriter => {
    const writer = codeWriter(plan);
    writer.append(values.subarray(0, row));
    return writer;
  };
  return {
    append(more) {
      for (const value of more) {
        if (mixed === undefined && !isMissing(value) && typeof value !== 'number') mixed = mix();
        if (mixed) mixed.append([value]);
        else if (row >= rows) throw new RangeError(`more than ${rows} rows`);
        else values[row++] = typeof value === 'number' ? value : NaN;
      }
    },
    finish: () => mixed?.finish() ?? { kind: 'numbers', values },
  };
}

/** Bytes, all 0. */
export function room(bytes: number, keeping: Keeping): ArrayBufferLike {
  return keeping === 'shared' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes);
}

function isMissing(value: FactValue | null | undefined): value is null | undefined {
  return value === null || value === undefined || Number.isNaN(value);
}
