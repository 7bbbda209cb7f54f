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
  return stepsOf(condition, undefined, context);
}

function stepsOf(condition: Condition, left: Bitmap | undefined, context: FunnelContext): FunnelStep[] {
  const { countDeclarations, rowsWhere } = context;
  if (condition.kind === 'all') {
    let rest = left;
    return condition.conditions.flatMap((part) => {
      const steps = stepsOf(part, rest, context);
      rest = among(rest, rowsWhere(normalise(part)));
      return steps;
    });
  }
  // What is inside a `not` leaves nothing behind that a reader would expect there.
  const inside = condition.kind === 'any' ? condition.conditions.flatMap((part) => stepsOf(part, left, context)) : [];
  const own = countDeclarations(among(left, rowsWhere(normalise(condition))));
  return [...inside, { id: condition.id, declarations: own }];
}

function among(left: Bitmap | undefined, rows: Bitmap): Bitmap {
  return left ? combine('all', [left, rows]) : rows;
}
