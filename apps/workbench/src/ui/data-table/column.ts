import type { ReactNode } from 'react';

/** One column of a table, which on a phone becomes one line of a card. */
export interface Column<Row> {
  readonly id: string;
  readonly head: string;
  /** Says on hover what the head means. */
  readonly hint?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of the cell. */
  readonly numeric?: boolean;
  readonly width?: string;
  /** The cell that names the row: the card's title. The first column when no column says so. */
  readonly primary?: boolean;
}
