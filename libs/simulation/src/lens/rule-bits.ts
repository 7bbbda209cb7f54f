import { onArc, type PreparedRule, type Stretch } from '@tidewaiter/decision';
import type { PastColumns } from '@tidewaiter/history';
import {
  bitmapsOf,
  bitsIn,
  calculationsOn,
  combine,
  valueIn,
  type Bitmap,
  type BitmapDriver,
} from '@tidewaiter/rule-index';
import type { ListContents, NormalCondition } from '@tidewaiter/rule-language';
import { lodgedOn } from './day-conditions.js';
import { stretchesFor } from './list-stretches.js';

/** Tells which rows fulfil a condition; what lists hold depends on the day of each row. */
export type RowsWhere = (condition: NormalCondition) => Bitmap;

/** What a rule hits. */
export interface RuleBits {
  readonly rowsWhere: RowsWhere;
  /** Rows whose condition is true, whatever the day. */
  readonly condition: Bitmap;
  /** Of those, rows lodged while the rule is valid. */
  readonly rows: Bitmap;
  /** Declarations with such a row. */
  readonly declarations: Bitmap;
  /** Declarations whose hit counts: not past the review date, and the draw within the rule's share. */
  readonly applied: Bitmap;
}

/** Evaluates rules on a store; equal conditions under equal lists are evaluated once. */
export type BitsOfRule = (rule: PreparedRule, stretches: readonly Pick<Stretch, 'from' | 'lists'>[]) => RuleBits;

/** Contents of lists whose conditions are remembered, and the bytes for each. */
const mostRemembered = 6;
const rememberedBytes = 64 * 2 ** 20;

/** The facts that every rule reads by its meta data. */
export const factsOfEveryRule: readonly string[] = ['lodged_on', 'draw'];

export function bitsOfRules(columns: PastColumns, toDeclarations: (rows: Bitmap) => Bitmap): BitsOfRule {
  const calculations = calculationsOn(columns.store);
  const drivers = new Map<ListContents, BitmapDriver>();
  const driverOf = (lists: ListContents): BitmapDriver => {
    const driver = drivers.get(lists) ?? bitmapsOf(columns.store, lists, { budget: rememberedBytes, calculations });
    drivers.delete(lists);
    drivers.set(lists, driver);
    for (const oldest of [...drivers.keys()].slice(0, -mostRemembered)) drivers.delete(oldest);
    return driver;
  };
  return (rule, stretches) => {
    const { reviewBy, validFrom, validUntil } = rule.checked.rule.meta;
    const rowsWhere = rowsByDay(stretchesFor(rule.checked.lists, stretches), driverOf);
    const condition = rowsWhere(rule.checked.normal);
    const days = lodgedOn({ from: validFrom, until: validUntil }).map(rowsWhere);
    const rows = combine('all', [condition, ...days]);
    const declarations = toDeclarations(rows);
    const inTime = lodgedOn({ until: reviewBy }).map(rowsWhere);
    const reviewed = inTime.length === 0 ? declarations : toDeclarations(combine('all', [rows, ...inTime]));
    return { rowsWhere, condition, rows, declarations, applied: onOwnArc(rule, reviewed, columns) };
  };
}

function rowsByDay(
  stretches: ReturnType<typeof stretchesFor>,
  driverOf: (lists: ListContents) => BitmapDriver,
): RowsWhere {
  const [first, ...later] = stretches;
  if (first === undefined) throw new RangeError('a release has a stretch of days');
  if (later.length === 0) return (condition) => driverOf(first.lists).condition(condition);
  return (condition) =>
    combine(
      'any',
      stretches.map(({ before, from, lists }) => {
        const driver = driverOf(lists);
        const begun = lodgedOn({ from }).map((day) => driver.condition(day));
        return combine('all', [driver.condition(condition), ...begun, ...notYet(before, driver)]);
      }),
    );
}

/** Rows lodged before a day, which is where the next stretch begins. */
function notYet(day: string | undefined, driver: BitmapDriver): Bitmap[] {
  if (day === undefined) return [];
  const [since] = lodgedOn({ from: day });
  return since?.kind === 'leaf' ? [driver.condition({ ...since, negated: true })] : [];
}

/** A share leaves out the declarations whose draw is not on its arc. */
function onOwnArc({ arc }: PreparedRule, declarations: Bitmap, { outcomes, store }: PastColumns): Bitmap {
  if (arc === undefined) return declarations;
  const draws = store.column('draw');
  const left = declarations.slice();
  for (const at of bitsIn(declarations)) {
    const draw = draws && valueIn(draws, outcomes.starts[at] ?? 0);
    if (typeof draw === 'number' && onArc(draw, arc)) continue;
    left[at >>> 5] = (left[at >>> 5] ?? 0) & ~(1 << (at & 31));
  }
  return left;
}
