import type { Severity } from '@tidewaiter/rule-language';

interface FindingKind {
  readonly severity: Severity;
  /** English; `{name}` stands for a parameter. Lower case, no full stop, says what would be right. */
  readonly message: string;
  readonly parameters: readonly string[];
}

/** Everything the analysis can find in a rule set: the one table from which messages and translations are made. */
export const findingKinds = {
  'never-hits': {
    severity: 'warning',
    message: 'rule `{ruleId}` never hits: no declaration meets `{conditions}`, change or remove one of them',
    parameters: ['ruleId', 'conditions'],
  },
  'always-hits': {
    severity: 'warning',
    message: 'rule `{ruleId}` hits every declaration that states {facts}, add a condition that some do not meet',
    parameters: ['ruleId', 'facts'],
  },
  duplicate: {
    severity: 'warning',
    message: 'rule `{ruleId}` hits the same declarations as `{other}` and asks for the same, remove one of them',
    parameters: ['ruleId', 'other'],
  },
  conflict: {
    severity: 'warning',
    message: 'rule `{ruleId}` asks for {asked} where `{other}` asks for {against}, decide which of them is right',
    parameters: ['ruleId', 'other', 'asked', 'against'],
  },
  'no-effect': {
    severity: 'warning',
    message: 'rule `{ruleId}` changes nothing: every declaration it hits already gets as much from {others}, remove it',
    parameters: ['ruleId', 'others'],
  },
  'double-counting': {
    severity: 'warning',
    message: 'points of `{ruleId}` and `{other}` are counted twice for the same reason, keep those of one of them',
    parameters: ['ruleId', 'other'],
  },
  subsumed: {
    severity: 'info',
    message: 'every declaration that `{ruleId}` hits is hit by `{other}` too, narrow one of them if that is not meant',
    parameters: ['ruleId', 'other'],
  },
  gap: {
    severity: 'warning',
    message: 'no rule of the family of `{ruleId}` hits `{gap}`, move the end of a neighbour',
    parameters: ['ruleId', 'gap'],
  },
  'removes-nothing': {
    severity: 'info',
    message: 'condition `{condition}` changes nothing beside the others of `{ruleId}`, remove it',
    parameters: ['ruleId', 'condition'],
  },
  'often-missing': {
    severity: 'info',
    message: '`{fact}` is missing in {percent} % of declarations, which never meet `{condition}`, ask `is missing` too',
    parameters: ['fact', 'percent', 'condition'],
  },
  'unknown-code': {
    severity: 'warning',
    message: '`{value}` is not a known {what}, write one that exists',
    parameters: ['value', 'what'],
  },
  'expired-code': {
    severity: 'warning',
    message: '`{value}` left the Harmonized System with the edition of {year}, use {successors}',
    parameters: ['value', 'year', 'successors'],
  },
  'out-of-range': {
    severity: 'warning',
    message: '`{value}` is outside what `{subject}` can be, use {min} to {max}',
    parameters: ['value', 'subject', 'min', 'max'],
  },
  'impossible-value': {
    severity: 'warning',
    message: '`{value}` is no possible value of `{subject}`, write one like `{example}`',
    parameters: ['value', 'subject', 'example'],
  },
  'list-empty': {
    severity: 'warning',
    message: 'list `{list}` is empty, so `{condition}` decides nothing, add values to the list',
    parameters: ['list', 'condition'],
  },
  'list-unused': {
    severity: 'info',
    message: 'no rule names list `{list}`, use it or remove it',
    parameters: ['list'],
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof findingKinds;

export const findingFixTitles = {
  'remove-condition': 'remove `{condition}`',
  'remove-rule': 'remove rule `{ruleId}`',
  'replace-condition': 'replace with `{replacement}`',
  'replace-value': 'replace with `{replacement}`',
} as const;

export type FindingFixTitle = keyof typeof findingFixTitles;

type ParameterName<Code extends FindingCode> = (typeof findingKinds)[Code]['parameters'][number];

export type FindingParameters<Code extends FindingCode> = Readonly<Record<ParameterName<Code>, string | number>>;

/** The English message of a finding. */
export function findingMessage(code: FindingCode, parameters: Readonly<Record<string, string | number>>): string {
  return findingKinds[code].message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
