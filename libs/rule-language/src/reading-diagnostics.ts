import type { DiagnosticKind } from './diagnostic-kind.js';

/** Faults of form, found when text or JSON is read. */
export const readingDiagnostics = {
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
  'missing-definition': {
    severity: 'error',
    message: 'fact `{name}` does not say what it is, add `is` and a calculation or a condition',
    parameters: ['name'],
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
} as const satisfies Record<string, DiagnosticKind>;
