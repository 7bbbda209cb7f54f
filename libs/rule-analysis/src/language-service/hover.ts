import {
  chapterNamed,
  countryNames,
  currencyNames,
  expiredHeadingNamed,
  headingNamed,
  type ExpiredHeading,
} from '@tidewaiter/nomenclature';
import {
  tokensOf,
  type Fact,
  type FunctionName,
  type Labels,
  type ListName,
  type Span,
  type Token,
} from '@tidewaiter/rule-language';
import { clauseMeanings } from './clause-meanings.js';
import { clausesIn, type WrittenClause } from './clauses.js';
import { walkCondition } from './condition-walk.js';
import type { LanguageContext } from './language-context.js';
import { functionMeanings, operatorMeanings } from './meanings.js';
import { namesInText } from './names-in-text.js';

/** What is known of the word under the pointer. Labels and meanings are in the reader's language. */
export type Hover = { readonly span: Span } & (
  | { readonly kind: 'fact'; readonly fact: Fact; readonly uses?: number }
  | { readonly kind: 'list'; readonly list: ListName; readonly size?: number }
  | { readonly kind: 'control'; readonly code: string; readonly label: string }
  | { readonly kind: 'rule'; readonly ruleId: string; readonly name: string }
  /** The chapter or heading that a code begins with; `expired` tells which edition deleted it, and it has no label. */
  | { readonly kind: 'chapter' | 'heading'; readonly code: string; readonly label: string }
  | { readonly kind: 'expired'; readonly code: string; readonly expired: ExpiredHeading }
  | { readonly kind: 'country' | 'currency'; readonly code: string; readonly label: string }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly meaning: string }
  /** A word or sign of the language. */
  | { readonly kind: 'keyword'; readonly word: string; readonly meaning: string }
);

/** What the word or sign at the offset is. */
export function hover(text: string, offset: number, context: LanguageContext): Hover | undefined {
  const { tokens } = tokensOf(text);
  const token = tokens.find(({ span, kind }) => span.start <= offset && offset < span.end && kind !== 'end');
  if (token === undefined) return undefined;
  const clauses = clausesIn(tokens);
  return nameHover(text, offset, context) ?? ruleHover(clauses, offset) ?? tokenHover(clauses, token, context);
}

function nameHover(text: string, offset: number, context: LanguageContext): Hover | undefined {
  const written = namesInText(text).find(({ span }) => span.start <= offset && offset < span.end);
  if (written === undefined) return undefined;
  const { name, span } = written;
  switch (written.kind) {
    case 'list': {
      const list = context.vocabulary.lists.get(name);
      const size = context.listSizes?.get(name);
      return list && { kind: 'list', list, span, ...(size !== undefined && { size }) };
    }
    case 'fact': {
      const fact = context.vocabulary.facts.get(name);
      const uses = context.usage?.get(name);
      return fact && { kind: 'fact', fact, span, ...(uses !== undefined && { uses }) };
    }
    case 'control': {
      const control = context.controls.find(({ code }) => code === name);
      return control && { kind: 'control', code: name, label: control.label[context.language], span };
    }
    default:
      return undefined;
  }
}

/** The id of a rule. */
function ruleHover(clauses: readonly WrittenClause[], offset: number): Hover | undefined {
  const head = clauses.find(({ word, keyword, tokens }) => {
    return word === 'rule' && keyword.span.end <= offset && offset < (tokens.at(-1)?.span.end ?? 0);
  });
  const id = head?.tokens.filter(({ kind }) => kind !== 'text') ?? [];
  const [first, last] = [id[0], id.at(-1)];
  if (!first || !last || offset < first.span.start || offset >= last.span.end) return undefined;
  const name = head?.tokens.find(({ kind }) => kind === 'text')?.value ?? '';
  const span = { start: first.span.start, end: last.span.end };
  return { kind: 'rule', ruleId: id.map(({ value }) => value).join(''), name, span };
}

function tokenHover(clauses: readonly WrittenClause[], token: Token, context: LanguageContext): Hover | undefined {
  const clause = clauses.findLast(({ keyword }) => keyword.span.start <= token.span.start);
  if (clause === undefined) return undefined;
  const isCondition = clause.word === 'when' || clause.word === 'is';
  if (token.kind === 'number' || token.kind === 'text')
    return isCondition ? codeHover(clause, token, context) : undefined;
  const isKeyword = clause.keyword === token;
  const meanings: Readonly<Record<string, Labels>> = isCondition && !isKeyword ? operatorMeanings : clauseMeanings;
  return isCondition && !isKeyword && Object.hasOwn(functionMeanings, token.value)
    ? functionHover(token.value as FunctionName, token, context)
    : wordHover(meanings, token, context);
}

function functionHover(name: FunctionName, { span }: Token, { language }: LanguageContext): Hover {
  return { kind: 'function', name, meaning: functionMeanings[name][language], span };
}

const continued: Readonly<Record<string, string>> = { then: 'if', else: 'if', with: 'starts' };

function wordHover(
  meanings: Readonly<Record<string, Labels>>,
  { kind, value, span }: Token,
  { language }: LanguageContext,
): Hover | undefined {
  if (kind !== 'word' && kind !== 'symbol') return undefined;
  const word = Object.hasOwn(meanings, value) ? value : (continued[value] ?? '');
  const meaning = Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  return meaning && { kind: 'keyword', word: value, meaning: meaning[language], span };
}

/** A code, by the fact it is compared with. */
function codeHover(clause: WrittenClause, token: Token, context: LanguageContext): Hover | undefined {
  const before = clause.tokens.filter(({ span }) => span.end <= token.span.start);
  const { slot } = walkCondition([...before], context.vocabulary);
  const subject = 'subject' in slot ? slot.subject : undefined;
  const { value: code, span } = token;
  switch (subject?.domain) {
    case 'commodityCode':
      return commodityHover(code, span, context);
    case 'country':
    case 'currency': {
      const label = (subject.domain === 'country' ? countryNames : currencyNames)(code)?.[context.language];
      return label === undefined ? undefined : { kind: subject.domain, code, label, span };
    }
    default:
      return undefined;
  }
}

function commodityHover(code: string, span: Span, { language }: LanguageContext): Hover | undefined {
  const digits = code.slice(0, code.length < 4 ? 2 : 4);
  const heading = headingNamed(digits);
  if (heading) return { kind: 'heading', code: digits, label: heading.label[language], span };
  const expired = expiredHeadingNamed(digits);
  if (expired) return { kind: 'expired', code: digits, expired, span };
  const chapter = chapterNamed(digits.slice(0, 2));
  return chapter && { kind: 'chapter', code: chapter.code, label: chapter.label[language], span };
}
