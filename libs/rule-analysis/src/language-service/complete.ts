import { lanes, type Token } from '@tidewaiter/rule-language';
import { completeCondition } from './complete-condition.js';
import { plain, snippet, type Completion } from './completion.js';
import type { LanguageContext } from './language-context.js';
import { placeAt, type ClauseWord, type Place } from './place.js';

export interface Completions {
  readonly items: readonly Completion[];
  /** The part of the text that the chosen one replaces. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** What may stand at an offset of a rule text. Expected first; never an error, whatever the text is. */
export function complete(text: string, offset: number, context: LanguageContext): Completions {
  const place = placeAt(text, offset);
  return { items: itemsAt(place, context), replace: place.replace };
}

function itemsAt(place: Place, context: LanguageContext): Completion[] {
  const { clause, before } = place;
  switch (clause) {
    case undefined:
      return [newRule()];
    case 'rule':
      return before.length < 2 ? [] : clauses('when');
    case 'when':
      return completeCondition(before, context);
    case 'then':
      return outcome(before);
    case 'because':
      return before.length === 0 ? [] : clauses('control', 'with', 'text');
    case 'control':
      return [...controls(context), ...clauses('with', 'text')];
    case 'with':
      return [...properties(before), ...clauses('text')];
    case 'text':
      return ['en', 'fr', 'ar'].map((language) => snippet('keyword', language, `${language} "$1"$0`));
    case 'extra':
      return [];
  }
}

function newRule(): Completion {
  const body = 'rule ${1:ABC-001} "${2:What the rule finds}"\nwhen $0\nthen lane ${3:yellow}, points ${4:20}';
  return snippet('rule', 'rule', body);
}

function clauses(...words: readonly ClauseWord[]): Completion[] {
  return words.map((word) => plain('keyword', word));
}

function outcome(before: readonly Token[]): Completion[] {
  if (before.at(-1)?.value === 'lane') return lanes.map((lane) => plain('value', lane));
  if (before.at(-1)?.value === 'points') return [];
  return [
    snippet('keyword', 'lane', 'lane $0'),
    snippet('keyword', 'points', 'points $0'),
    ...clauses('because', 'control', 'with', 'text'),
  ];
}

function controls({ controls: known, language }: LanguageContext): Completion[] {
  return known.map(({ code, label }) => ({
    ...plain('control', code, label[language]),
    filter: [code, ...Object.values(label)].join(' '),
  }));
}

const properties = (before: readonly Token[]): Completion[] =>
  before.at(-1)?.value === 'sensitivity'
    ? [plain('value', 'open'), plain('value', 'restricted')]
    : [
        ...['priority', 'agency', 'scope', 'sensitivity', 'valid from', 'valid until', 'review by', 'share'].map(
          (word) => snippet('keyword', word, `${word} $0`),
        ),
        snippet('keyword', 'owner', 'owner "$1"$0'),
        snippet('keyword', 'source', 'source "$1"$0'),
      ];
