import type { languages } from './monaco.js';

/** How rule text is coloured. Reserved words as in the grammar of the rule language. */
export const ruleTokens: languages.IMonarchLanguage = {
  clauses: ['rule', 'fact', 'when', 'then', 'because', 'control', 'with', 'text', 'help', 'extra'],
  connectives: [
    'and',
    'or',
    'not',
    'in',
    'is',
    'between',
    'starts',
    'list',
    'chapter',
    'heading',
    'missing',
    'present',
  ],
  properties: [
    'lane',
    'points',
    'priority',
    'agency',
    'scope',
    'owner',
    'source',
    'sensitivity',
    'valid',
    'review',
    'share',
  ],
  values: ['true', 'false', 'red', 'yellow', 'blue', 'green', 'if', 'else'],
  tokenizer: {
    root: [
      // `is` begins the meaning of a definition; within a condition it asks for presence.
      [/^is\b/, 'keyword.clause'],
      [/#.*$/, 'comment'],
      [/"(?:[^"\\]|\\.)*"?/, 'string'],
      [/`[^`]*`?/, 'variable'],
      // Codes of rules and reasons, VAL-014: upper case, so that a subtraction of facts is not taken for one.
      [/[A-Z][A-Z0-9]*(?:-\w+)+/, 'type'],
      [/\d{4}-\d{2}-\d{2}/, 'number'],
      [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [
        /[A-Za-z_]\w*(?:\.\w+)*/,
        {
          cases: {
            '@clauses': 'keyword.clause',
            '@connectives': 'keyword',
            '@properties': 'keyword.property',
            '@values': 'constant',
            '@default': 'variable',
          },
        },
      ],
      [/\.\.|!=|<=|>=|[=<>+\-*/]/, 'operator'],
      [/[(),]/, 'delimiter'],
    ],
  },
};

export const ruleConfiguration: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  brackets: [['(', ')']],
  autoClosingPairs: [
    { open: '(', close: ')' },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: '`', close: '`', notIn: ['string', 'comment'] },
  ],
  wordPattern: /[A-Za-z_]\w*(?:\.\w+)*/,
};
