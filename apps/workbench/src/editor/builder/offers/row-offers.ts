import { factsOf, hasErrors, noSpan, parse, type Condition, type Fact } from '@tidewaiter/rule-language';
import { texts } from '../../../i18n/texts.js';
import type { RuleKnowledge } from '../../use-language-context.js';
import { fresh } from '../edits/change-condition.js';
import { factOffer, factsFor } from './fact-offers.js';
import { sayCondition } from './say-condition.js';
import type { Choice, Offer } from './offer.js';
import {
  firstValue,
  formsFor,
  isComparison,
  leafOf,
  symbols,
  textLiteral,
  type OperatorForm,
} from './operator-forms.js';
import { folded } from '../../../i18n/search.js';
import { codeOffers, listOffers, valueOffers } from './value-offers.js';

/** Most readings of one text. */
const most = 12;

/** The condition that a text says in the rule language, when it names nothing unknown. */
export function readCondition(text: string, { vocabulary }: RuleKnowledge): Condition | undefined {
  if (/[\r\n]/.test(text)) return undefined;
  const { document, diagnostics } = parse(`rule x ""\nwhen ${text}\nthen points 0`);
  const condition = document.rules[0]?.condition;
  if (condition === undefined || hasErrors(diagnostics)) return undefined;
  return factsOf(condition).every((name) => vocabulary.facts.has(name)) ? fresh(condition) : undefined;
}

/** Whole conditions that a text may mean: `customs value > 1000`, in any of the languages or in the rule language. */
export function rowOffers(query: string, knowledge: RuleKnowledge, today: string): readonly Offer[] {
  const written = readCondition(query, knowledge);
  const exact = written === undefined ? [] : [conditionOffer(written, knowledge, 'complete')];
  const parts = partsOf(query);
  const readings = parts === undefined ? begun(query, knowledge, today) : completed(parts, knowledge);
  return [...exact, ...readings].filter(distinct).slice(0, parts === undefined ? 40 : most);
}

function distinct({ key }: Offer, index: number, offers: readonly Offer[]): boolean {
  return offers.findIndex((offer) => offer.key === key) === index;
}

function conditionOffer(condition: Condition, knowledge: RuleKnowledge, state: 'complete' | 'draft'): Offer {
  const said = sayCondition(condition, knowledge);
  const value: Choice = { kind: 'condition', condition, isDraft: state === 'draft' };
  return { key: `condition ${said.code}`, label: said.words, code: said.code, value };
}

/** Only what is asked about is typed yet: the operator comes next. */
function begun(query: string, knowledge: RuleKnowledge, today: string): readonly Offer[] {
  return factsFor(query, knowledge).map((fact) => {
    const subject = { kind: 'fact', name: fact.name, span: noSpan } as const;
    const first = firstValue(fact.type, { fact, today });
    const form = fact.type === 'boolean' ? 'equal' : 'present';
    const condition = leafOf(form, subject, { first, list: '' });
    return { ...factOffer(fact, knowledge), value: { kind: 'condition', condition, isDraft: fact.type !== 'boolean' } };
  });
}

interface Parts {
  readonly left: string;
  readonly forms: readonly OperatorForm[];
  readonly right: string;
}

/** How operators are said, the longest first, so that `is less than` is not read as `is`. */
const phrases = Object.entries({
  ...texts.builder,
}).flatMap(([key, sentence]) => {
  const form = formSaid(key);
  return form === undefined ? [] : Object.values(sentence).map((phrase) => ({ phrase: folded(phrase), form }));
});
const signs = [
  ...Object.entries(symbols).map(([form, phrase]) => ({ phrase, form: form as OperatorForm })),
  { phrase: '≤', form: 'lessOrEqual' as const },
  { phrase: '≥', form: 'greaterOrEqual' as const },
  { phrase: '≠', form: 'notEqual' as const },
  { phrase: 'not in list', form: 'notInList' as const },
  { phrase: 'in list', form: 'inList' as const },
  { phrase: 'in chapter', form: 'chapter' as const },
  { phrase: 'in heading', form: 'heading' as const },
  { phrase: 'not in', form: 'notInValues' as const },
  { phrase: 'in', form: 'inValues' as const },
];
const operators = [...phrases, ...signs].sort((left, right) => right.phrase.length - left.phrase.length);

function formSaid(key: string): OperatorForm | undefined {
  const ofDates = { before: 'less', notAfter: 'lessOrEqual', after: 'greater', notBefore: 'greaterOrEqual' } as const;
  if (Object.hasOwn(ofDates, key)) return ofDates[key as keyof typeof ofDates];
  const forms = [
    'between',
    'inValues',
    'notInValues',
    'inList',
    'notInList',
    'chapter',
    'heading',
    'startsWith',
    'missing',
    'present',
  ] as const;
  return isComparison(key as OperatorForm) ? (key as OperatorForm) : forms.find((form) => form === key);
}

/** Splits at the operator; undefined when there is none. */
function partsOf(query: string): Parts | undefined {
  const text = folded(query);
  for (const { phrase } of operators) {
    const isSign = /^\W+$/.test(phrase) && !/\p{L}/u.test(phrase);
    const at = isSign ? text.indexOf(phrase) : ` ${text} `.indexOf(` ${phrase} `);
    if (at <= 0) continue;
    const forms = operators.filter((each) => each.phrase === phrase).map(({ form }) => form);
    return { left: text.slice(0, at).trim(), forms, right: text.slice(at + phrase.length).trim() };
  }
  return undefined;
}

function completed({ left, forms, right }: Parts, knowledge: RuleKnowledge): readonly Offer[] {
  return factsFor(left, knowledge)
    .slice(0, 6)
    .flatMap((fact) =>
      formsFor(fact.type, fact)
        .filter((form) => forms.includes(form))
        .flatMap((form) => leavesFor(fact, form, right, knowledge).slice(0, 4)),
    )
    .map((condition) => conditionOffer(condition, knowledge, 'complete'));
}

function leavesFor(
  fact: Fact,
  form: OperatorForm,
  ...[right, knowledge]: [string, RuleKnowledge]
): readonly Condition[] {
  const subject = { kind: 'fact', name: fact.name, span: noSpan } as const;
  const first = textLiteral('');
  if (form === 'missing' || form === 'present') return [leafOf(form, subject, { first, list: '' })];
  if (form === 'inList' || form === 'notInList') {
    const lists = listOffers(right, knowledge);
    return lists.map(({ value }) => leafOf(form, subject, { first, list: value.kind === 'list' ? value.name : '' }));
  }
  const isCode = form === 'chapter' || form === 'heading';
  const values = right.split(/\s*(?:,|;|،)\s*|\s+(?:and|et|و)\s+/u).filter((each) => each !== '');
  const slot = { type: fact.type, fact, literalsOnly: form !== 'equal' && !isComparison(form) };
  const digits = form === 'chapter' ? 2 : 4;
  const readings = values.map((value) =>
    isCode ? codeOffers(value, digits, knowledge) : valueOffers(value, slot, knowledge),
  );
  if (readings.length === 1)
    return (readings[0] ?? []).map(({ value }) => withValues(form, subject, [value])).filter(isPresent);
  const whole = withValues(
    form,
    subject,
    readings.flatMap(([best]) => (best ? [best.value] : [])),
  );
  return whole === undefined ? [] : [whole];
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function withValues(
  form: OperatorForm,
  subject: Parameters<typeof leafOf>[1],
  values: readonly Choice[],
): Condition | undefined {
  const [one] = values;
  if (one === undefined) return undefined;
  if (one.kind === 'expression' && isComparison(form)) {
    const leaf = leafOf(form, subject, { first: textLiteral(''), list: '' });
    return leaf.kind === 'compare' ? { ...leaf, right: one.expression } : undefined;
  }
  const literals = values.flatMap((value) => (value.kind === 'literal' ? [value.literal] : []));
  const [first] = literals;
  if (first === undefined) return undefined;
  const members = { kind: 'values', values: literals, span: noSpan } as const;
  const old = { kind: 'member', id: '', span: noSpan, negated: false, subject, members } as const;
  return leafOf(form, subject, { old, first, list: '' });
}
