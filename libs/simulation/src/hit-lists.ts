import type { Bind } from '@tidewaiter/history';
import { appliedSql } from './hit-columns.js';
import type { Side, SideName } from './plan.js';

/**
 * SQL of the hits of a side on a declaration of `evaluated_…`: a list in the order of the rules, each with the rule's
 * number, the number of items hit and whether the hit counts.
 */
export type HitListSql = (bind: Bind) => string;

/** By side, where its hits are found. */
export type HitLists = Readonly<Partial<Record<SideName, HitListSql>>>;

export const hitType = 'STRUCT(rule INTEGER, items INTEGER, applied BOOLEAN)';

export const noHits: HitListSql = () => `[]::${hitType}[]`;

/** From columns that count the items each rule hits. */
export function countedHits({ rules }: Side, columns: readonly string[]): HitListSql {
  if (rules.length === 0) return noHits;
  return (bind) => {
    const hits = rules.map(
      (rule, index) => `{'rule': ${index}, 'items': ${columns[index]}, 'applied': ${appliedSql(rule, bind)}}`,
    );
    return `list_filter([${hits.join(', ')}], hit -> hit.items > 0)`;
  };
}

/** Whether a hit counts, by the number of its rule; columns as in `appliedSql`. */
export function appliedByRule({ rules }: Side, rule: string, bind: Bind): string {
  const cases = rules.flatMap((one, index) => {
    const applied = appliedSql(one, bind);
    return applied === 'TRUE' ? [] : [`WHEN ${index} THEN ${applied}`];
  });
  return cases.length === 0 ? 'TRUE' : `CASE ${rule} ${cases.join(' ')} ELSE TRUE END`;
}
