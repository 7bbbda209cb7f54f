import type { DiagnosticKind } from './diagnostic-kind.js';

/** Faults of meaning, found when rules are held against a vocabulary. */
export const checkingDiagnostics = {
  // Check: names
  'unknown-fact': {
    severity: 'error',
    message: 'unknown fact `{name}`, use a fact of the vocabulary',
    parameters: ['name'],
  },
  'unknown-list': { severity: 'error', message: 'unknown list `{name}`, use an existing list', parameters: ['name'] },
  'post-inspection-fact': {
    severity: 'error',
    message: '`{name}` is known only after inspection, use facts known before it',
    parameters: ['name'],
  },
  'duplicate-rule-id': {
    severity: 'error',
    message: 'rule `{ruleId}` is written twice, give each rule its own id',
    parameters: ['ruleId'],
  },
  'invalid-rule-id': {
    severity: 'error',
    message: '`{ruleId}` is not a rule id, use letters, digits, `-`, `_` and `.`',
    parameters: ['ruleId'],
  },
  'invalid-code': {
    severity: 'error',
    message: '`{text}` is not a code, use letters, digits, `-`, `_` and `.`',
    parameters: ['text'],
  },

  // Check: derived facts
  'invalid-fact-name': {
    severity: 'error',
    message: '`{name}` is not a name for a derived fact, use lower-case words joined by `_` and `.`',
    parameters: ['name'],
  },
  'duplicate-fact': {
    severity: 'error',
    message: 'fact `{name}` is defined twice, give each derived fact its own name',
    parameters: ['name'],
  },
  'taken-fact-name': {
    severity: 'error',
    message: '`{name}` is already a fact of the vocabulary, give the derived fact another name',
    parameters: ['name'],
  },
  'circular-definition': {
    severity: 'error',
    message: 'fact `{name}` is defined by itself, by way of {path}, break the circle',
    parameters: ['name', 'path'],
  },
  'item-fact-name': {
    severity: 'error',
    message: 'fact `{name}` varies by item, begin its name with `item.`',
    parameters: ['name'],
  },
  'header-fact-name': {
    severity: 'error',
    message: 'fact `{name}` is the same for all items, do not begin its name with `item.`',
    parameters: ['name'],
  },
  'empty-title': {
    severity: 'warning',
    message: 'fact `{name}` has no title, say in a few words what it is',
    parameters: ['name'],
  },
  'expansion-too-large': {
    severity: 'error',
    message: '`{name}` is too large with its derived facts written out, keep to {parts} parts and {depth} levels',
    parameters: ['name', 'parts', 'depth'],
  },

  // Check: types and values
  'type-mismatch': {
    severity: 'error',
    message: '`{text}` has type {found}, expected {expected}',
    parameters: ['text', 'found', 'expected'],
  },
  'not-ordered': {
    severity: 'error',
    message: '`{text}` has type {found}, which has no order, use `=`, `!=` or `in`',
    parameters: ['text', 'found'],
  },
  'argument-count': {
    severity: 'error',
    message: '`{name}` takes {expected}, found {found}',
    parameters: ['name', 'expected', 'found'],
  },
  'empty-group': {
    severity: 'error',
    message: '`{kind}` has no condition, add one or remove it',
    parameters: ['kind'],
  },
  'empty-members': { severity: 'error', message: '`in` has no value, add one or name a list', parameters: [] },
  'empty-prefix': {
    severity: 'error',
    message: '`starts with` needs text of at least one character',
    parameters: [],
  },
  'invalid-range': {
    severity: 'error',
    message: '`{low}..{high}` is not a range of codes, write two ends of equally many digits, the lower first',
    parameters: ['low', 'high'],
  },
  'reversed-bounds': {
    severity: 'warning',
    message: '`between {low} and {high}` never holds, write the lower end first',
    parameters: ['low', 'high'],
  },
  'invalid-date': {
    severity: 'error',
    message: '`{text}` is not a day, write it as `2026-03-01`',
    parameters: ['text'],
  },
  'threshold-outside-bounds': {
    severity: 'warning',
    message: '`{value}` is outside the values of `{fact}`, use {min} to {max}',
    parameters: ['value', 'fact', 'min', 'max'],
  },
  overflow: {
    severity: 'error',
    message: '`{text}` can exceed {limit}, use smaller factors or fewer of them',
    parameters: ['text', 'limit'],
  },

  // Check: outcome and properties
  'invalid-points': {
    severity: 'error',
    message: '`{points}` points are out of range, use a whole number from 0 to {max}',
    parameters: ['points', 'max'],
  },
  'invalid-priority': {
    severity: 'error',
    message: '`{priority}` is not a priority, use a whole number from 1',
    parameters: ['priority'],
  },
  'invalid-share': {
    severity: 'error',
    message: '`{share}` is not a share, use a number above 0 and up to 1',
    parameters: ['share'],
  },
  'reversed-validity': {
    severity: 'error',
    message: '`valid until {until}` is before `valid from {from}`, write a later day',
    parameters: ['from', 'until'],
  },
  'empty-name': {
    severity: 'warning',
    message: 'rule `{ruleId}` has no name, say what it finds',
    parameters: ['ruleId'],
  },
  'no-outcome': {
    severity: 'warning',
    message: 'rule `{ruleId}` asks for nothing, give it a lane, points or a control',
    parameters: ['ruleId'],
  },
  'duplicate-control': {
    severity: 'warning',
    message: 'control `{control}` is asked twice, keep one',
    parameters: ['control'],
  },
} as const satisfies Record<string, DiagnosticKind>;
