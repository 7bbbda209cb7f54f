import type { RuleFigures } from '../../api/simulation-queries.js';
import { csvOf } from '../../ui/csv.js';
import { knownCells, knownHeads, precisionCells, precisionHeads } from './figure-cells.js';

const heads = [
  'rule_id',
  'name',
  'in',
  'changed',
  'declarations',
  'unique',
  ...knownHeads,
  ...precisionHeads,
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
    ...knownCells(rule),
    ...precisionCells(rule.precision),
    rule.lift ?? '',
    rule.duty,
  ]);
  return csvOf([heads, ...rows]);
}
