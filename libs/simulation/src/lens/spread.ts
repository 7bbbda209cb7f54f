import { rowIn, type Bitmap, type ColumnStore } from '@tidewaiter/rule-index';
import {
  conditionsOf,
  factsOf,
  isLeaf,
  normalise,
  noSpan,
  printExpression,
  valueOf,
  type Condition,
  type Expression,
  type Leaf,
  type ListContents,
} from '@tidewaiter/rule-language';
import type { RowsWhere } from './rule-bits.js';
import { seeded } from './sample.js';

/** How the numbers spread that a test holds against a number written in the rule. */
export interface Spread {
  /** Of the test's node in the text. */
  readonly id: string;
  /** Items of which the test alone is true. */
  readonly items: number;
  /** Rows looked at, and those of them without a number there. */
  readonly sampled: number;
  readonly missing: number;
  /** At 5, 25, 50, 75 and 95 % of the numbers of the sample, each a value that occurs. */
  readonly quantiles: readonly number[];
}

export type SpreadsOf = (
  condition: Condition,
  context: { readonly rowsWhere: RowsWhere; readonly count: (rows: Bitmap) => number },
) => Spread[];

const sampleSize = 2000;
const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
/** Calculations whose spread is remembered: a threshold that changes does not change what is held against it. */
const mostRemembered = 100;

/** Spreads on a sample of rows that is the same for every question. */
export function spreadsOn(store: ColumnStore, lists: ListContents): SpreadsOf {
  const random = seeded(store.declarations);
  const rows = Array.from({ length: Math.min(sampleSize, store.rows) }, () => Math.floor(random() * store.rows));
  const known = new Map<string, Omit<Spread, 'id' | 'items'>>();
  const spread = (scale: Expression): Omit<Spread, 'id' | 'items'> => {
    const key = printExpression(scale);
    const found = known.get(key) ?? spreadOf(scale, { store, lists, rows });
    known.delete(key);
    known.set(key, found);
    for (const oldest of [...known.keys()].slice(0, -mostRemembered)) known.delete(oldest);
    return found;
  };
  return (condition, { count, rowsWhere }) =>
    conditionsOf({ condition })
      .filter(isLeaf)
      .flatMap((leaf) => {
        const scale = scaleOf(leaf);
        return scale === undefined ? [] : [{ id: leaf.id, items: count(rowsWhere(normalise(leaf))), ...spread(scale) }];
      });
}

interface Sample {
  readonly store: ColumnStore;
  readonly lists: ListContents;
  readonly rows: readonly number[];
}

function spreadOf(scale: Expression, { lists, rows, store }: Sample): Omit<Spread, 'id' | 'items'> {
  const facts = factsOf(scale);
  const values = rows.map((row) => valueOf(scale, rowIn(store, row, facts), lists));
  const numbers = Float64Array.from(values.filter((value) => typeof value === 'number')).sort();
  const quantiles = numbers.length === 0 ? [] : shares.map((share) => numbers[Math.floor(share * numbers.length)] ?? 0);
  return { sampled: rows.length, missing: rows.length - numbers.length, quantiles };
}

/** What a number written in a test is held against; of `a < 0.5 * b` that is `a / b`. */
function scaleOf(leaf: Leaf): Expression | undefined {
  if (leaf.kind === 'between') return leaf.low.kind === 'number' ? leaf.subject : undefined;
  if (leaf.kind !== 'compare') return undefined;
  return scaleBeside(leaf.left, leaf.right) ?? scaleBeside(leaf.right, leaf.left);
}

function scaleBeside(side: Expression, other: Expression): Expression | undefined {
  if (other.kind === 'number') return side.kind === 'number' ? undefined : side;
  if (other.kind !== 'arithmetic' || other.operator !== '*') return undefined;
  const [factor, rest] = other.left.kind === 'number' ? [other.left, other.right] : [other.right, other.left];
  if (factor.kind !== 'number') return undefined;
  return { kind: 'arithmetic', operator: '/', left: side, right: rest, span: noSpan };
}
