import type { CellProblem } from './read-cell.js';

/** One thing wrong with a row. */
export interface RowProblem {
  readonly column: string;
  readonly value: string;
  readonly code: CellProblem | 'columnCount' | 'referenceMissing' | 'factMissing';
  readonly message: string;
}
