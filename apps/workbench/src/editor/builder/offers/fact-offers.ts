import {
  hasErrors,
  noSpan,
  parseExpression,
  type Diagnostic,
  type Expression,
  type Fact,
  type FactType,
} from '@tidewaiter/rule-language';
import type { RuleKnowledge } from '../../use-language-context.js';
import type { Offer } from './offer.js';
import { found, latinDigits } from '../../../i18n/search.js';

/** Most offers of one kind: more cannot be read, and typing narrows them. */
const most = 40;

/** The facts a rule may use that a query finds, by name or label in any language. */
export function factsFor(query: string, { vocabulary }: RuleKnowledge, type?: FactType): readonly Fact[] {
  const facts = [...vocabulary.facts.values()].filter(
    (fact) => fact.knownBeforeInspection && (type ?? fact.type) === fact.type,
  );
  return found(facts, query, (fact) => [fact.name, ownName(fact), ...Object.values(fact.label)]).slice(0, most);
}

/** `origin` of `item.origin`: who types it whole means that fact, whatever else begins with the word. */
function ownName({ name }: Fact): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

export function factOffer(fact: Fact, { context }: RuleKnowledge): Offer {
  return {
    key: `fact ${fact.name}`,
    label: fact.label[context.language],
    code: fact.name,
    ...(fact.unit !== undefined && { remark: fact.unit }),
    value: { kind: 'expression', expression: { kind: 'fact', name: fact.name, span: noSpan } },
  };
}

/** What stands in the slot of what is compared: facts, and a calculation as it is typed. */
export function subjectOffers(query: string, knowledge: RuleKnowledge): readonly Offer[] {
  const facts = factsFor(query, knowledge).map((fact) => factOffer(fact, knowledge));
  const typed = readCalculation(query);
  const own = typed === undefined || typed.kind === 'fact' ? [] : [calculationOffer(typed, query)];
  return [...facts, ...own, ...completions(query, knowledge)];
}

export function calculationOffer(expression: Expression, text: string): Offer {
  return {
    key: `calculation ${text}`,
    label: text.trim(),
    kind: 'builder.useCalculation',
    value: { kind: 'expression', expression },
  };
}

/** The calculation that a text says; undefined while it cannot be read. */
export function readCalculation(query: string): Expression | undefined {
  const text = latinDigits(query).trim();
  return text === '' ? undefined : parseExpression(text).expression;
}

/** Facts that may end a calculation whose last word is being typed. */
export function completions(query: string, knowledge: RuleKnowledge): readonly Offer[] {
  const typed = /^(.*[-+*/(,]\s*)([\p{L}\w.]*)$/u.exec(query);
  if (typed === null) return [];
  const [, lead = '', word = ''] = typed;
  if (/^\d+$/.test(word)) return [];
  return factsFor(word, knowledge, 'number').map((fact) => ({
    ...factOffer(fact, knowledge),
    fills: `${lead}${fact.name}`,
  }));
}

/** What is wrong with a calculation; nothing while it is empty or a word that may become a name. */
export function faultsOf(query: string): readonly Diagnostic[] {
  const text = latinDigits(query).trim();
  if (!/[-+*/(]/.test(text)) return [];
  const { diagnostics } = parseExpression(text);
  return hasErrors(diagnostics) ? diagnostics : [];
}
