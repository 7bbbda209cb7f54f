import type { Summary } from '../../api/simulation-queries.js';
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
  'without_it_lost',
  'without_it_lost_known_hit',
  'without_it_taken',
  'without_it_taken_known_hit',
];

/** The table of rules as CSV; what is below the floor stays empty. */
export function ruleFiguresCsv({ rules, withoutRule = [] }: Pick<Summary, 'rules' | 'withoutRule'>): string {
  const without = new Map(withoutRule.map((figures) => [figures.ruleId, figures]));
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
    ...besides(without.get(rule.ruleId)),
  ]);
  return csvOf([heads, ...rows]);
}

function besides(figures: NonNullable<Summary['withoutRule']>[number] | undefined): readonly (number | '')[] {
  const { lost, taken } = figures ?? {};
  return [lost, taken].flatMap((one) => [one?.declarations ?? '', one?.knownHit ?? '']);
}
