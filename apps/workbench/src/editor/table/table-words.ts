import type { TextKey } from '../../i18n/texts.js';
import type { ChangeFault } from './table-edits.js';

const faults = {
  'not-number': 'ruleTable.notNumber',
  'not-date': 'ruleTable.notDate',
  'not-code': 'ruleTable.notCode',
  'not-range': 'ruleTable.notRange',
  'not-lane': 'ruleTable.notLane',
  'not-points': 'ruleTable.notPoints',
  'not-share': 'ruleTable.notShare',
  'not-priority': 'ruleTable.notPriority',
  'not-sensitivity': 'ruleTable.notSensitivity',
  'not-comments': 'ruleTable.otherShape',
  'empty-cell': 'ruleTable.emptyCell',
  'other-shape': 'ruleTable.otherShape',
  'taken-id': 'ruleTable.takenId',
} as const satisfies Record<ChangeFault, TextKey>;

/** The sentence for what is wrong with a cell. */
export function faultWords(fault: ChangeFault): TextKey {
  return faults[fault];
}

const heads: Readonly<Record<string, TextKey>> = {
  rule: 'ruleTable.rule',
  name: 'ruleTable.name',
  lane: 'ruleTable.lane',
  points: 'ruleTable.points',
};

/** The name of a part of a rule as a column; undefined where the word of the language itself heads it. */
export function headWords(head: string): TextKey | undefined {
  return heads[head];
}
