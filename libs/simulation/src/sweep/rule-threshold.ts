import { vocabularyOf } from '@tidewaiter/declaration';
import type { ReleaseContent } from '@tidewaiter/decision';
import {
  check,
  expressionsOf,
  leavesOf,
  parse,
  printCondition,
  type CheckedRule,
  type Document,
  type Rule,
  type Span,
} from '@tidewaiter/rule-language';

/** A number written in a rule's condition. */
export interface RuleThreshold {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly name: string;
  /** Place among the numbers of the rule's condition, in the order written, from 0. */
  readonly place: number;
  readonly value: number;
  /** The test it stands in, as text. */
  readonly test: string;
}

interface WrittenNumber {
  readonly value: number;
  readonly span: Span;
}

/** The numbers of a rule's condition, in the order written, with where they stand in the text. */
export function numbersOf({ condition }: Pick<Rule, 'condition'>): WrittenNumber[] {
  return expressionsOf(condition).flatMap((one) => (one.kind === 'number' ? [one] : []));
}

/** Every number that a sweep may vary, rule by rule. */
export function ruleThresholds({ ruleSets }: Pick<ReleaseContent, 'ruleSets'>): RuleThreshold[] {
  return ruleSets.flatMap(({ id, text }) =>
    parse(text).document.rules.flatMap((rule) =>
      numbersOf(rule).map(({ span, value }, place) => {
        const leaf = leavesOf(rule.condition).findLast(
          (one) => one.span.start <= span.start && span.end <= one.span.end,
        );
        const test = printCondition(leaf ?? rule.condition);
        return { ruleSetId: id, ruleId: rule.ruleId, name: rule.name, place, value, test };
      }),
    ),
  );
}

/** A rule with a value in place of its own. */
export interface Variant {
  readonly value: number;
  readonly rule: CheckedRule;
}

/**
 * The rule once for each value. A value with which it does not check, such as one the language has no spelling for, is
 * left out.
 * @returns undefined where there is no such rule or number
 */
export function variantsOf(
  { lists, ruleSets }: Pick<ReleaseContent, 'lists' | 'ruleSets'>,
  { place, ruleId }: Pick<RuleThreshold, 'place' | 'ruleId'>,
  values: readonly number[],
): Variant[] | undefined {
  const parsed = ruleSets.map(({ text }) => ({ text, document: parse(text).document }));
  const facts = parsed.flatMap(({ document }) => document.facts);
  const home = parsed.find(({ document }) => ruleIn(document, ruleId) !== undefined);
  const rule = home && ruleIn(home.document, ruleId);
  const number = rule && numbersOf(rule)[place];
  if (home === undefined || rule === undefined || number === undefined) return undefined;
  const vocabulary = vocabularyOf(lists);
  return values.flatMap((value) => {
    const text = `${home.text.slice(rule.span.start, number.span.start)}${value}${home.text.slice(number.span.end, rule.span.end)}`;
    const { rules } = parse(text).document;
    const [varied] = check({ facts, rules, trailingComments: [] }, vocabulary).checked?.rules ?? [];
    return varied === undefined ? [] : [{ value, rule: varied }];
  });
}

function ruleIn({ rules }: Document, ruleId: string): Rule | undefined {
  return rules.find((rule) => rule.ruleId === ruleId);
}
