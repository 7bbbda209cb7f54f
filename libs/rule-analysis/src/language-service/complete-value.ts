import { chapters, countries, countryNames, currencies, currencyNames, headings } from '@tidewaiter/nomenclature';
import type { NamedCode, Names } from '@tidewaiter/nomenclature';
import { spellText, type Fact } from '@tidewaiter/rule-language';
import { coded, factCompletion, labelled, plain, snippet, type Completion } from './completion.js';
import type { LanguageContext } from './language-context.js';

/** What may stand where a value of the subject is expected: its codes, values seen, facts it can be compared with. */
export function completeValue(subject: Fact, context: LanguageContext): Completion[] {
  switch (subject.type) {
    case 'boolean':
      return [plain('value', 'true'), plain('value', 'false')];
    case 'text':
      return textValues(subject, context);
    case 'number':
      return [...factsLike(subject, context), ...calculations()];
    case 'date':
      return factsLike(subject, context);
  }
}

/** Functions and the conditional, which give a number. */
export function calculations(): Completion[] {
  return [
    snippet('function', 'min(…)', 'min($1, $2)$0'),
    snippet('function', 'max(…)', 'max($1, $2)$0'),
    snippet('function', 'abs(…)', 'abs($1)$0'),
    snippet('function', 'log(…)', 'log($1)$0'),
    snippet('function', 'days_between(…)', 'days_between($1, $2)$0'),
    snippet('function', 'if … then … else …', 'if $1 then $2 else $0'),
  ];
}

/** Chapters or headings as they are written after `in chapter` and `in heading`. */
export function completeCodes(kind: 'chapter' | 'heading', context: LanguageContext): Completion[] {
  const codes = kind === 'chapter' ? chapters : headings;
  return codes.map(({ code, label }) => labelled(plain('value', code), label, context));
}

/** Beginnings of commodity codes between quotes, as after `starts with`. */
export function completePrefix(subject: Fact | undefined, context: LanguageContext): Completion[] {
  if (subject?.domain !== 'commodityCode') return [];
  return [...chapters, ...headings].map(({ code, label }) =>
    coded(labelled(plain('value', spellText(code)), label, context), code),
  );
}

function textValues(subject: Fact, context: LanguageContext): Completion[] {
  const seen = context.valuesOf(subject.name);
  const others = factsLike(subject, context).filter(({ label }) => label !== subject.name);
  switch (subject.domain) {
    case 'commodityCode':
      return [...seen.map((code) => quoted(code, context)), ...headings.map((each) => begunCode(each, context))];
    case 'country':
      return [...distinct(seen, countries).map((code) => quoted(code, context, countryNames(code))), ...others];
    case 'currency':
      return [...distinct(seen, currencies).map((code) => quoted(code, context, currencyNames(code))), ...others];
    default:
      return seen.map((value) => quoted(value, context));
  }
}

function distinct(seen: readonly string[], all: readonly string[]): string[] {
  return [...new Set([...seen, ...all])];
}

function quoted(value: string, context: LanguageContext, names?: Names): Completion {
  const completion = coded(plain('value', spellText(value)), value);
  return names ? labelled(completion, names, context) : completion;
}

/** A whole code is the national tariff's; its heading is offered for the person to go on from. */
function begunCode({ code, label }: NamedCode, context: LanguageContext): Completion {
  return coded(labelled(snippet('value', `"${code}…"`, `"${code}$1"$0`), label, context), code);
}

function factsLike(subject: Fact, context: LanguageContext): Completion[] {
  return [...context.vocabulary.facts.values()]
    .filter(({ type, domain, knownBeforeInspection }) => {
      return type === subject.type && domain === subject.domain && knownBeforeInspection;
    })
    .map((fact) => factCompletion(fact, context));
}
