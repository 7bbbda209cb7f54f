import { tokensOf, type Fact } from '@tidewaiter/rule-language';
import { clausesIn } from './clauses.js';
import { calculations, completeCodes, completePrefix, completeValue } from './complete-value.js';
import { factCompletion, labelled, plain, snippet, type Completion } from './completion.js';
import type { Frame, Slot } from './condition-slot.js';
import { walkCondition } from './condition-walk.js';
import type { LanguageContext } from './language-context.js';
import type { Place } from './place.js';

/** What may follow in a condition: an operand, an operator that fits its type, a value, or a connective. */
export function completeCondition(place: Place, text: string, context: LanguageContext): Completion[] {
  const { slot, frames } = walkCondition(place.before, context.vocabulary);
  const items = itemsFor(slot, context, { frames, clause: place.clause === 'is' ? 'is' : 'when' });
  if (slot.kind === 'operand') items.unshift(...factsDefinedIn(text, context));
  // Between quotes only a text can stand.
  return place.inside === 'text' ? items.filter(({ insert }) => insert.startsWith('"')) : items;
}

interface Around {
  readonly frames: readonly Frame[];
  readonly clause: 'when' | 'is';
}

function itemsFor(slot: Slot, context: LanguageContext, around: Around): Completion[] {
  switch (slot.kind) {
    case 'operand':
      return operands(context);
    case 'operator':
      return operators(slot.fact, around);
    case 'value':
      return slot.subject ? completeValue(slot.subject, context) : operands(context);
    case 'set':
      return afterIn(slot.subject, context);
    case 'chapter':
    case 'heading':
      return completeCodes(slot.kind, context);
    case 'prefix':
      return completePrefix(slot.subject, context);
    case 'rangeEnd':
      return completeCodes('heading', context);
    case 'rangeSign':
      return [plain('operator', '..')];
    case 'list':
      return listNames(context);
    case 'presence':
      return [plain('operator', 'missing'), plain('operator', 'present')];
    case 'with':
      return [snippet('operator', 'with "…"', 'with "$1"$0')];
    case 'in':
      return [snippet('operator', 'in (…)', 'in ($1)$0'), snippet('operator', 'in list …', 'in list $0')];
    case 'connective':
      return slot.low ? [plain('keyword', 'and')] : connectives(around);
  }
}

/** Derived facts that the text defines and the vocabulary does not know yet. */
function factsDefinedIn(text: string, { vocabulary }: LanguageContext): Completion[] {
  return clausesIn(tokensOf(text).tokens).flatMap(({ word, tokens: [name, title] }) => {
    if (word !== 'fact' || name === undefined || vocabulary.facts.has(name.value)) return [];
    return [plain('fact', name.value, title?.kind === 'text' ? title.value : undefined)];
  });
}

function operands(context: LanguageContext): Completion[] {
  const facts = [...context.vocabulary.facts.values()].filter((fact) => fact.knownBeforeInspection);
  return [...facts.map((fact) => factCompletion(fact, context)), plain('keyword', 'not'), ...calculations()];
}

/** The connectives, and the words that end what is open. */
function connectives({ frames, clause }: Around): Completion[] {
  const both = [plain('keyword', 'and'), plain('keyword', 'or')];
  const innermost = frames.at(-1);
  if (innermost?.kind === 'conditional') return [...both, plain('keyword', innermost.part === 0 ? 'then' : 'else')];
  return innermost || clause === 'is' ? both : [...both, plain('keyword', 'then')];
}

function operators(fact: Fact | undefined, around: Around): Completion[] {
  if (fact === undefined) return [...ordered(), ...arithmetic(), ...presence(), ...connectives(around)];
  switch (fact.type) {
    case 'number':
      return [...ordered(), ...arithmetic(), ...presence(), ...connectives(around)];
    case 'date':
      return [...ordered(), ...presence()];
    case 'boolean':
      return [...connectives(around), ...presence()];
    case 'text':
      return [...(fact.domain === 'commodityCode' ? codeOperators() : []), ...textOperators(), ...presence()];
  }
}

function ordered(): Completion[] {
  const signs = ['<', '<=', '>', '>=', '=', '!='].map((sign) => plain('operator', sign));
  return [...signs, snippet('operator', 'between … and …', 'between $1 and $2')];
}

function arithmetic(): Completion[] {
  return ['+', '-', '*', '/'].map((sign) => plain('operator', sign));
}

function presence(): Completion[] {
  return [plain('operator', 'is missing'), plain('operator', 'is present')];
}

function textOperators(): Completion[] {
  return [
    plain('operator', '='),
    plain('operator', '!='),
    snippet('operator', 'in list …', 'in list $0'),
    snippet('operator', 'not in list …', 'not in list $0'),
    snippet('operator', 'in (…)', 'in ("$1")$0'),
    snippet('operator', 'starts with "…"', 'starts with "$1"$0'),
  ];
}

function codeOperators(): Completion[] {
  return [
    snippet('operator', 'in chapter …', 'in chapter $0'),
    snippet('operator', 'in heading …', 'in heading $0'),
    snippet('operator', 'in …..…', 'in $1..$2'),
  ];
}

function afterIn(subject: Fact | undefined, context: LanguageContext): Completion[] {
  const isCode = subject?.domain === 'commodityCode';
  return [
    ...(isCode ? [plain('operator', 'chapter'), plain('operator', 'heading')] : []),
    plain('operator', 'list'),
    ...listNames(context, 'list '),
    ...(isCode ? completeCodes('heading', context).map(asRange) : []),
  ];
}

/** The lower end of a range of codes. */
function asRange(code: Completion): Completion {
  return { ...code, label: `${code.label}..`, insert: `${code.label}..` };
}

function listNames(context: LanguageContext, lead = ''): Completion[] {
  return [...context.vocabulary.lists.values()].map((list) => {
    const named = labelled(plain('list', list.name), list.label, context);
    return { ...named, label: lead + list.name, insert: lead + list.name };
  });
}
