import type { Fact, Token } from '@tidewaiter/rule-language';
import { factCompletion, plain, snippet, type Completion } from './completion.js';
import type { LanguageContext } from './language-context.js';

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const openers: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'then', 'else', '(', '+', '-', '*', '/']);

/** What may follow in a condition: an operand, an operator that fits its type, a value, or a connective. */
export function completeCondition(before: readonly Token[], context: LanguageContext): Completion[] {
  const last = before.at(-1);
  if (last === undefined) return operands(context);
  if (last.value === 'in') return afterIn(before, context);
  if (last.value === 'list') return listNames(context);
  if (last.value === 'starts') return [snippet('operator', 'with "…"', 'with "$1"$0')];
  if (last.value === 'is') return [plain('operator', 'missing'), plain('operator', 'present')];
  if (comparisons.has(last.value) || last.value === 'between') return values(subjectOf(before, context), context);
  if (last.value === 'not' && subjectOf(before, context) !== undefined && isAfterName(before)) {
    return [snippet('operator', 'in (…)', 'in ($1)$0'), snippet('operator', 'in list …', 'in list $0')];
  }
  if (last.value === ',' || (last.value === '(' && before.at(-2)?.value === 'in')) {
    return values(subjectOf(before, context), context);
  }
  if (openers.has(last.value)) return operands(context);
  const fact = factOf(last, context);
  return fact === undefined ? connectives() : [...operatorsFor(fact), ...connectives()];
}

function isAfterName(before: readonly Token[]): boolean {
  const previous = before.at(-2);
  return (
    previous !== undefined && (previous.kind === 'word' || previous.kind === 'name') && !openers.has(previous.value)
  );
}

function operands(context: LanguageContext): Completion[] {
  const facts = [...context.vocabulary.facts.values()].filter((fact) => fact.knownBeforeInspection);
  return [
    ...facts.map((fact) => factCompletion(fact, context)),
    plain('keyword', 'not'),
    snippet('function', 'min(…)', 'min($1, $2)$0'),
    snippet('function', 'max(…)', 'max($1, $2)$0'),
    snippet('function', 'abs(…)', 'abs($1)$0'),
    snippet('function', 'log(…)', 'log($1)$0'),
    snippet('function', 'days_between(…)', 'days_between($1, $2)$0'),
    snippet('keyword', 'if … then … else …', 'if $1 then $2 else $0'),
  ];
}

function connectives(): Completion[] {
  return [plain('keyword', 'and'), plain('keyword', 'or'), plain('keyword', 'then')];
}

function operatorsFor(fact: Fact): Completion[] {
  const presence = [plain('operator', 'is missing'), plain('operator', 'is present')];
  switch (fact.type) {
    case 'number':
      return [...ordered(), ...['+', '-', '*', '/'].map((sign) => plain('operator', sign)), ...presence];
    case 'date':
      return [...ordered(), ...presence];
    case 'boolean':
      return presence;
    case 'text':
      return [...(fact.domain === 'commodityCode' ? codeOperators() : []), ...textOperators(), ...presence];
  }
}

function ordered(): Completion[] {
  const signs = ['<', '<=', '>', '>=', '=', '!='].map((sign) => plain('operator', sign));
  return [...signs, snippet('operator', 'between … and …', 'between $1 and $2')];
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

function afterIn(before: readonly Token[], context: LanguageContext): Completion[] {
  const subject = subjectOf(before, context);
  const codes = subject?.domain === 'commodityCode' ? [plain('operator', 'chapter'), plain('operator', 'heading')] : [];
  return [...codes, plain('operator', 'list'), ...listNames(context, 'list ')];
}

function listNames({ vocabulary, language }: LanguageContext, lead = ''): Completion[] {
  return [...vocabulary.lists.values()].map((list) => ({
    ...plain('list', lead + list.name, list.label[language]),
    filter: [lead + list.name, ...Object.values(list.label)].join(' '),
  }));
}

function values(subject: Fact | undefined, context: LanguageContext): Completion[] {
  if (subject === undefined) return operands(context);
  switch (subject.type) {
    case 'boolean':
      return [plain('value', 'true'), plain('value', 'false')];
    case 'text':
      return context.valuesOf(subject.name).map((value) => plain('value', JSON.stringify(value)));
    default: {
      const alike = [...context.vocabulary.facts.values()].filter((fact) => fact.type === subject.type);
      return alike.map((fact) => factCompletion(fact, context));
    }
  }
}

/** The fact that the operator at the end compares: the nearest before it since the last connective. */
function subjectOf(before: readonly Token[], context: LanguageContext): Fact | undefined {
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const token = before[index];
    if (token === undefined || token.value === 'or' || token.value === 'when') return undefined;
    const fact = factOf(token, context);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

function factOf(token: Token, { vocabulary }: LanguageContext): Fact | undefined {
  return token.kind === 'word' || token.kind === 'name' ? vocabulary.facts.get(token.value) : undefined;
}
