import { compilerOf } from '../compile-condition.js';
import type { Compiler, ComputeValue } from '../compiler.js';
import type { ListContents } from '@tidewaiter/rule-language';
import type { ColumnStore } from './column-store.js';

/** Runs closures on the rows of a store, one after the other, without making objects of them. */
export interface RowCursor {
  /** What it compiles reads the row that the cursor stands at, whatever it is given. */
  readonly compiler: Compiler;
  readonly moveTo: (row: number) => void;
}

export function rowCursor(store: ColumnStore, lists: ListContents): RowCursor {
  const at = { row: 0 };
  const reader = (fact: string): ComputeValue => {
    const column = store.column(fact);
    if (!column) return () => undefined;
    const { values } = column;
    if (column.kind === 'codes') {
      const { codes } = column;
      return () => values[codes[at.row] ?? 0];
    }
    return () => {
      const value = values[at.row];
      return value === value ? value : undefined;
    };
  };
  return {
    compiler: compilerOf(lists, reader),
    moveTo(row) {
      at.row = row;
    },
  };
}
