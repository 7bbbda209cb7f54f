import { chapters, countries, countryNames, currencies, currencyNames, headings } from '@tidewaiter/nomenclature';
import { noSpan, type Fact, type FactType, type Literal } from '@tidewaiter/rule-language';
import { texts } from '../../../i18n/texts.js';
import type { Language } from '../../../i18n/section.js';
import type { RuleKnowledge } from '../../use-language-context.js';
import { calculationOffer, completions, factOffer, factsFor, readCalculation } from './fact-offers.js';
import { labelsOfCode } from './names.js';
import type { Offer } from './offer.js';
import { isLiteral, textLiteral } from './operator-forms.js';
import { found, latinDigits } from '../../../i18n/search.js';

const most = 60;

export interface ValueSlot {
  readonly type: FactType;
  readonly fact: Fact | undefined;
  /** Only values written out, no facts and no calculation: in a list of values. */
  readonly literalsOnly: boolean;
}

/** What may be compared with: known values first, then facts of the same type, then what is typed. */
export function valueOffers(query: string, slot: ValueSlot, knowledge: RuleKnowledge): readonly Offer[] {
  const { language } = knowledge.context;
  const known = knownValues(slot, knowledge);
  const values = found(known, query, ({ words }) => words).slice(0, most);
  const offers = values.map(({ literal, label }) => literalOffer(literal, label?.[language]));
  const typed = typedLiteral(query, slot);
  const isNew = typed !== undefined && !offers.some(({ key }) => key === literalOffer(typed, undefined).key);
  // A number typed is meant as one, while letters may be looking for a name.
  const own = isNew ? [literalOffer(typed, undefined)] : [];
  const exact = slot.type === 'text' ? [...offers, ...own] : [...own, ...offers];
  return slot.literalsOnly ? exact : [...exact, ...furtherOffers(query, slot, knowledge)];
}

function furtherOffers(query: string, { type, fact }: ValueSlot, knowledge: RuleKnowledge): readonly Offer[] {
  const others = factsFor(query, knowledge, type).filter(({ name }) => name !== fact?.name);
  const typed = type === 'text' ? undefined : readCalculation(query);
  const calculation =
    typed === undefined || isLiteral(typed) || typed.kind === 'fact' ? [] : [calculationOffer(typed, query)];
  const ending = type === 'number' ? completions(query, knowledge) : [];
  return [...calculation, ...others.map((each) => factOffer(each, knowledge)), ...ending];
}

interface KnownValue {
  readonly literal: Literal;
  readonly label?: Readonly<Record<Language, string>> | undefined;
  readonly words: readonly string[];
}

function known(value: string, label: KnownValue['label']): KnownValue {
  return { literal: textLiteral(value), label, words: [value, ...Object.values(label ?? {})] };
}

function knownValues({ type, fact }: ValueSlot, { context }: RuleKnowledge): readonly KnownValue[] {
  if (type === 'boolean') {
    return (['yes', 'no'] as const).map((word) => {
      const label = texts.words[word];
      const value = word === 'yes';
      return {
        literal: { kind: 'boolean', value, span: noSpan },
        label,
        words: [String(value), ...Object.values(label)],
      };
    });
  }
  if (type !== 'text' || fact === undefined) return [];
  const seen = context.valuesOf(fact.name).map((value) => known(value, labelsOfCode(value, fact.domain)));
  const more = fact.domain === 'country' ? countryValues() : fact.domain === 'currency' ? currencyValues() : [];
  const values = new Map([...seen, ...more].map((each) => [String(each.literal.value), each]));
  return [...values.values()];
}

const countryValues = once(() => countries.map((code) => known(code, countryNames(code))));
const currencyValues = once(() => currencies.map((code) => known(code, currencyNames(code))));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function literalOffer(literal: Literal, label: string | undefined): Offer {
  const code = String(literal.value);
  const isNamed = label !== undefined && label !== code;
  return {
    key: `${literal.kind} ${code}`,
    label: isNamed ? label : code,
    ...(isNamed && literal.kind !== 'boolean' && { code }),
    value: { kind: 'literal', literal },
  };
}

/** The value that a text says, of the type of the slot. */
export function typedLiteral(query: string, { type, fact }: Pick<ValueSlot, 'type' | 'fact'>): Literal | undefined {
  const text = query.trim();
  if (text === '') return undefined;
  switch (type) {
    case 'text': {
      const bare = /^"(.*)"$/.exec(text)?.[1] ?? text;
      const isCode = fact?.domain === 'country' || fact?.domain === 'currency';
      return textLiteral(isCode ? bare.toUpperCase() : bare);
    }
    case 'number': {
      // A comma is a decimal mark where it cannot part thousands.
      const plain = latinDigits(text).replace(/^(-?\d+),(\d+)$/, (whole, int: string, rest: string) =>
        rest.length === 3 ? whole : `${int}.${rest}`,
      );
      const digits = plain.replace(/(\d)[\s,\u00a0\u202f'’](?=\d{3}(?:\D|$))/g, '$1');
      return /^-?\d+(?:\.\d+)?$/.test(digits) ? { kind: 'number', value: Number(digits), span: noSpan } : undefined;
    }
    case 'date':
      return isDay(latinDigits(text)) ? { kind: 'date', value: latinDigits(text), span: noSpan } : undefined;
    case 'boolean':
      return undefined;
  }
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}

/** Chapters or headings of the tariff, or a code as typed. */
export function codeOffers(query: string, digits: 2 | 4, knowledge: RuleKnowledge): readonly Offer[] {
  const { language } = knowledge.context;
  const named = found(digits === 2 ? chapters : headings, query, ({ code, label }) => [code, ...Object.values(label)]);
  const offers = named.slice(0, most).map(({ code, label }) => literalOffer(textLiteral(code), label[language]));
  const typed = latinDigits(query).trim();
  const isNew = new RegExp(`^\\d{${digits}}$`).test(typed) && !named.some(({ code }) => code === typed);
  return isNew ? [literalOffer(textLiteral(typed), undefined), ...offers] : offers;
}

export function listOffers(query: string, { vocabulary, context }: RuleKnowledge): readonly Offer[] {
  const lists = found([...vocabulary.lists.values()], query, ({ name, label }) => [name, ...Object.values(label)]);
  return lists.map(({ name, label }) => ({
    key: `list ${name}`,
    label: label[context.language],
    code: name,
    value: { kind: 'list', name },
  }));
}
