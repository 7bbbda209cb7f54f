import type { RuleFigures } from '../../api/simulation-queries.js';
import { csvOf } from '../../ui/csv.js';

const heads = [
  'rule_id',
  'name',
  'in',
  'changed',
  'declarations',
  'unique',
  'known_hit',
  'known_clean',
  'unknown',
  'precision',
  'precision_low',
  'precision_high',
  'precision_n',
  'lift',
  'duty',
];

/** The table of rules as CSV; what is below the floor stays empty. */
export function ruleFiguresCsv(rules: readonly RuleFigures[]): string {
  const rows = rules.map((rule) => [
    rule.ruleId,
    rule.name,
    rule.in,
    String(rule.changed),
    rule.declarations,
    rule.unique,
    rule.knownHit,
    rule.knownClean,
    rule.unknown,
    rule.precision.rate ?? '',
    rule.precision.low ?? '',
    rule.precision.high ?? '',
    rule.precision.n,
    rule.lift ?? '',
    rule.duty,
  ]);
  return csvOf([heads, ...rows]);
}
