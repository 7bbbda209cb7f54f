import {
  printCondition,
  printExpression,
  type Condition,
  type Expression,
  type Fact,
  type FactType,
  type Leaf,
} from '@tidewaiter/rule-language';
import { texts } from '../../../i18n/texts.js';
import type { TextKey } from '../../../i18n/texts.js';
import type { RuleKnowledge } from '../../use-language-context.js';
import { isGroup } from '../edits/change-condition.js';
import { labelsOfCode, sayLiteral } from './names.js';
import { formOf, isLiteral, type OperatorForm } from './operator-forms.js';

export interface Said {
  /** In the reader's language. */
  readonly words: string;
  /** In the rule language. */
  readonly code: string;
}

/** What a leaf asks about: the first of what it compares. */
export function subjectOf(leaf: Leaf): Expression {
  return leaf.kind === 'compare' ? leaf.left : leaf.subject;
}

export function factIn(expression: Expression, { vocabulary }: RuleKnowledge): Fact | undefined {
  return expression.kind === 'fact' ? vocabulary.facts.get(expression.name) : undefined;
}

/** The type of an expression; that of a number for calculations. */
export function typeOf(expression: Expression, knowledge: RuleKnowledge): FactType {
  if (isLiteral(expression)) return expression.kind;
  return expression.kind === 'fact' ? (factIn(expression, knowledge)?.type ?? 'text') : 'number';
}

const dateWords = { less: 'before', lessOrEqual: 'notAfter', greater: 'after', greaterOrEqual: 'notBefore' } as const;

/** The words for an operator, which for dates are their own. */
export function operatorKey(form: OperatorForm, type: FactType): TextKey & `builder.${string}` {
  const ofDate = type === 'date' && Object.hasOwn(dateWords, form);
  return `builder.${ofDate ? dateWords[form as keyof typeof dateWords] : form}`;
}

/** A condition on one line, in words and in the rule language. */
export function sayCondition(condition: Condition, knowledge: RuleKnowledge): Said {
  return { words: wordsOf(condition, knowledge), code: printCondition(condition) };
}

function wordsOf(condition: Condition, knowledge: RuleKnowledge): string {
  const { language } = knowledge.context;
  const word = (key: keyof typeof texts.builder): string => texts.builder[key][language];
  if (isGroup(condition)) {
    const inner = condition.conditions.map((each) =>
      isGroup(each) ? `(${wordsOf(each, knowledge)})` : wordsOf(each, knowledge),
    );
    return inner.join(` ${word(condition.kind === 'all' ? 'and' : 'or')} `);
  }
  if (condition.kind === 'not') return `${word('not')} (${wordsOf(condition.condition, knowledge)})`;
  const subject = subjectOf(condition);
  const key = operatorKey(formOf(condition), typeOf(subject, knowledge)).slice('builder.'.length);
  const values = valuesSaid(condition, knowledge);
  return [sayExpression(subject, knowledge), word(key as keyof typeof texts.builder), values]
    .filter((part) => part !== '')
    .join(' ');
}

/** A fact by its label, anything else as it is written. */
export function sayExpression(expression: Expression, knowledge: RuleKnowledge): string {
  const fact = factIn(expression, knowledge);
  return fact?.label[knowledge.context.language] ?? printExpression(expression);
}

function valuesSaid(leaf: Leaf, knowledge: RuleKnowledge): string {
  const { vocabulary, context } = knowledge;
  const fact = factIn(subjectOf(leaf), knowledge);
  const side = (expression: Expression): string =>
    isLiteral(expression)
      ? withCode(sayLiteral(expression, fact, context.language), expression.value)
      : sayExpression(expression, knowledge);
  switch (leaf.kind) {
    case 'compare':
      return side(leaf.right);
    case 'between':
      return `${side(leaf.low)} – ${side(leaf.high)}`;
    case 'member':
      return leaf.members.kind === 'list'
        ? (vocabulary.lists.get(leaf.members.name)?.label[context.language] ?? leaf.members.name)
        : leaf.members.values.map(side).join(', ');
    case 'prefix':
      return leaf.prefixes
        .map((prefix) =>
          withCode(labelsOfCode(String(prefix.value), fact?.domain)?.[context.language] ?? '', prefix.value),
        )
        .join(', ');
    case 'codeRange':
      return `${leaf.low}..${leaf.high}`;
    case 'presence':
      return '';
  }
}

function withCode(words: string, value: string | number | boolean): string {
  return typeof value === 'string' && words !== value ? `${value} ${words}`.trim() : words;
}
