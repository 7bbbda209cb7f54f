export type Severity = 'error' | 'warning' | 'info';

interface DiagnosticKind {
  readonly severity: Severity;
  /** English; `{name}` stands for a parameter. Lower case, no full stop, says what would be right. */
  readonly message: string;
  readonly parameters: readonly string[];
}

/** Every fault the language can find in a rule: the one table from which messages and translations are made. */
export const diagnosticKinds = {
  // Text
  'unexpected-character': {
    severity: 'error',
    message: 'unexpected character `{character}`, remove it or write text between double quotes',
    parameters: ['character'],
  },
  'unterminated-text': {
    severity: 'error',
    message: 'text or quoted name is not closed, end it with `{quote}` on the same line',
    parameters: ['quote'],
  },
  'unknown-escape': {
    severity: 'error',
    message: 'unknown escape `{escape}`, use `\\"`, `\\\\`, `\\n`, `\\t` or `\\u` with four hexadecimal digits',
    parameters: ['escape'],
  },
  'number-too-large': {
    severity: 'error',
    message: 'number `{text}` is too large, write one below 1e308',
    parameters: ['text'],
  },
  'unexpected-token': {
    severity: 'error',
    message: 'unexpected `{found}`, expected {expected}',
    parameters: ['found', 'expected'],
  },
  'unexpected-end': { severity: 'error', message: 'unexpected end, expected {expected}', parameters: ['expected'] },
  'expected-condition': {
    severity: 'error',
    message: '`{text}` is not a condition, compare it with a value',
    parameters: ['text'],
  },
  'expected-value': {
    severity: 'error',
    message: '`{text}` is a condition, write a value here',
    parameters: ['text'],
  },
  'chained-comparison': {
    severity: 'error',
    message: 'comparisons cannot be chained, write `between … and …` or join them with `and`',
    parameters: [],
  },
  'unknown-function': {
    severity: 'error',
    message: 'unknown function `{name}`, use one of {known}',
    parameters: ['name', 'known'],
  },
  'unknown-word': {
    severity: 'error',
    message: 'unknown {what} `{word}`, use one of {known}',
    parameters: ['what', 'word', 'known'],
  },
  'too-deep': {
    severity: 'error',
    message: 'nested more than {limit} deep, split the rule or name a part of it as a derived fact',
    parameters: ['limit'],
  },
  'duplicate-clause': {
    severity: 'error',
    message: '`{clause}` is written twice in one rule, keep one',
    parameters: ['clause'],
  },
  'missing-clause': {
    severity: 'error',
    message: 'rule `{ruleId}` has no `{clause}`, add one',
    parameters: ['ruleId', 'clause'],
  },
  'bad-extra': {
    severity: 'error',
    message: '`extra` is not a JSON object, write one between `{` and `}`',
    parameters: [],
  },
  'not-commodity-code': {
    severity: 'error',
    message: '`{text}` is not a commodity code, use `starts with` or a commodity code fact',
    parameters: ['text'],
  },
  'bad-prefix-length': {
    severity: 'error',
    message: '`{text}` is not a {form}, write {digits} digits',
    parameters: ['text', 'form', 'digits'],
  },

  // JSON
  'json-syntax': {
    severity: 'error',
    message: 'not JSON from character {offset}, write what JSON allows there',
    parameters: ['offset'],
  },
  'json-type': {
    severity: 'error',
    message: '`{pointer}` must be {expected}',
    parameters: ['pointer', 'expected'],
  },
  'json-condition': {
    severity: 'error',
    message: '`{pointer}` is not a condition, it needs one of `all`, `any`, `not` or `fact`',
    parameters: ['pointer'],
  },
  'json-condition-reference': {
    severity: 'error',
    message: 'shared condition `{name}` cannot be kept, write its conditions in the rule',
    parameters: ['name'],
  },
  'json-unknown-operator': {
    severity: 'error',
    message: 'unknown operator `{operator}`, use one of {known}',
    parameters: ['operator', 'known'],
  },
  'json-unsafe-path': {
    severity: 'error',
    message: 'path `{path}` cannot be kept, use names joined by dots as in `$.a.b`',
    parameters: ['path'],
  },
  'json-not-kept': {
    severity: 'error',
    message: '`{pointer}` has no meaning here and cannot be kept, remove it',
    parameters: ['pointer'],
  },
  'json-kept': {
    severity: 'info',
    message: '`{pointer}` is not used by the language, it is kept as it is',
    parameters: ['pointer'],
  },
  'json-dropped': {
    severity: 'warning',
    message: '`{pointer}` does not change what a rule means and is left out',
    parameters: ['pointer'],
  },
  'json-default': {
    severity: 'warning',
    message: '`{pointer}` is absent, `{value}` is used',
    parameters: ['pointer', 'value'],
  },
  'json-comment-moved': {
    severity: 'info',
    message: 'comment at `{at}` has lost its place and is kept before the rule',
    parameters: ['at'],
  },

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

export type DiagnosticCode = keyof typeof diagnosticKinds;

/** Titles of the corrections an editor offers; `{replacement}` stands for the new text. */
export const fixTitles = { 'replace-with': 'replace with `{replacement}`' } as const;
