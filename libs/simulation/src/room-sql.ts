import type { Capacity } from '@tidewaiter/decision';
import type { Bind } from '@tidewaiter/history';
import type { Side } from './plan.js';
import { strictnessOf } from './strictness.js';

const [red, yellow, green] = (['red', 'yellow', 'green'] as const).map(strictnessOf);

/** Columns that tell one office's day from another. */
export const officeAndDay = 'office, lodged_on';

/** SQL of the lane that points and score ask for, and of the one that rules and the random stream ask for. */
export function askedOf(name: Side['name']): { readonly wanted: string; readonly mandatory: string } {
  return {
    wanted: `greatest(by_points_${name}, by_score_${name})`,
    mandatory: `greatest(by_rule_${name}, by_random_${name})`,
  };
}

/** SQL of `first_…`, from the columns `by_…`: red gives way to yellow where the office's day has no room for it. */
export function firstRoomSql({ name, policy }: Side, bind: Bind, within = officeAndDay): string {
  const { wanted, mandatory } = askedOf(name);
  const most = mostSql(policy?.capacities, 'red', bind);
  if (most === undefined) return `${wanted} AS first_${name}`;
  const place = placeSql(`greatest(${wanted}, ${mandatory}) = ${red}`, within);
  return `CASE WHEN ${wanted} = ${red} AND ${place} > ${most} THEN ${yellow} ELSE ${wanted} END AS first_${name}`;
}

/** SQL of `granted_…`, from `first_…`: yellow gives way to green where the office's day has no room for it. */
export function secondRoomSql({ name, policy }: Side, bind: Bind, within = officeAndDay): string {
  const most = mostSql(policy?.capacities, 'yellow', bind);
  if (most === undefined) return `first_${name} AS granted_${name}`;
  const place = placeSql(`greatest(first_${name}, ${askedOf(name).mandatory}) = ${yellow}`, within);
  return `CASE WHEN first_${name} = ${yellow} AND ${place} > ${most} THEN ${green} ELSE first_${name} END AS granted_${name}`;
}

/** Place among those that ask, of the same office and day. History knows the day only: within it, in the order of references. */
function placeSql(asks: string, within: string): string {
  return `count(*) FILTER (WHERE ${asks}) OVER (
    PARTITION BY ${within} ORDER BY reference ROWS UNBOUNDED PRECEDING)`;
}

/** The limit of a lane at the declaration's office, NULL where there is none; undefined where no office has one. */
function mostSql(
  capacities: Readonly<Record<string, Capacity>> | undefined,
  lane: keyof Capacity,
  bind: Bind,
): string | undefined {
  const limits = Object.entries(capacities ?? {}).flatMap(([office, capacity]) => {
    const most = capacity[lane];
    return most === undefined ? [] : [{ office, most }];
  });
  if (limits.length === 0) return undefined;
  const offices = bind({ type: 'textList', value: limits.map(({ office }) => office) });
  const values = bind({ type: 'doubleList', value: limits.map(({ most }) => most) });
  return `(${values})[list_position(${offices}, office)]`;
}
