import { combine, type Bitmap } from '@tidewaiter/rule-index';
import { normalise, type Condition } from '@tidewaiter/rule-language';
import type { RowsWhere } from './rule-bits.js';

export interface FunnelStep {
  /** Of the condition's node in the text. */
  readonly id: string;
  /** Declarations left after it. */
  readonly declarations: number;
}

export interface FunnelContext {
  readonly rowsWhere: RowsWhere;
  readonly countDeclarations: (rows: Bitmap) => number;
}

/**
 * How many declarations are left after each condition of a rule, read from the first to the last: each part of an `all`
 * narrows what the parts before it left; each part of an `any` is counted on its own among what came to the `any`.
 */
export function funnelOf(condition: Condition, context: FunnelContext): FunnelStep[] {
  return narrow(condition, undefined, context).steps;
}

interface Narrowed {
  readonly steps: FunnelStep[];
  /** Rows left behind the condition. */
  readonly left: Bitmap;
}

function narrow(condition: Condition, left: Bitmap | undefined, context: FunnelContext): Narrowed {
  const { countDeclarations, rowsWhere } = context;
  if (condition.kind === 'all') {
    let rest = left;
    const steps = condition.conditions.flatMap((part) => {
      const narrowed = narrow(part, rest, context);
      rest = narrowed.left;
      return narrowed.steps;
    });
    return { steps, left: rest ?? rowsWhere(normalise(condition)) };
  }
  // What is inside a `not` leaves nothing behind that a reader would expect there.
  const parts = condition.kind === 'any' ? condition.conditions : [];
  const inside = parts.flatMap((part) => narrow(part, left, context).steps);
  const rows = rowsWhere(normalise(condition));
  const own = left ? combine('all', [left, rows]) : rows;
  return { steps: [...inside, { id: condition.id, declarations: countDeclarations(own) }], left: own };
}
