import {
  expressionsIn,
  parseExpression,
  valueOf,
  type Expression,
  type FactRow,
  type ListContents,
} from '@tidewaiter/rule-language';
import { keyOf, smoothedRate } from './key-of.js';
import type { Feature, RateFeature } from './metadata.js';
import { ModelError } from './model-problem.js';

/** Value of one feature for one row; NaN is missing. */
export type FeatureReader = (row: FactRow) => number;

/** A model is complete in itself: its expressions read no lists. */
const noLists: ListContents = new Map();

/**
 * Makes features readable, in order. A boolean counts as 1 or 0; text and dates are missing.
 * @throws ModelError `features` when an expression cannot be parsed
 */
export function featureReaders(features: readonly Feature[]): FeatureReader[] {
  return features.map((feature) =>
    feature.kind === 'expression' ? expressionReader(expressionOf(feature)) : rateReader(feature),
  );
}

/** Names of the facts a feature reads, without repetition, in order of name. */
export function factsOfFeature(feature: Feature): string[] {
  const names =
    feature.kind === 'rate'
      ? feature.key.map((part) => (typeof part === 'string' ? part : part.fact))
      : expressionsIn(expressionOf(feature)).flatMap((part) => (part.kind === 'fact' ? [part.name] : []));
  return [...new Set(names)].sort();
}

function expressionOf({ name, text }: { readonly name: string; readonly text: string }): Expression {
  const { expression, diagnostics } = parseExpression(text);
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (expression !== undefined && fault === undefined) return expression;
  throw new ModelError({ code: 'features', path: name, message: fault?.message ?? 'is not an expression' });
}

function expressionReader(expression: Expression): FeatureReader {
  return (row) => {
    const value = valueOf(expression, row, noLists);
    if (typeof value === 'number') return value;
    return typeof value === 'boolean' ? Number(value) : Number.NaN;
  };
}

/** A key never seen has the prior; a key with a missing part is missing. */
function rateReader(feature: RateFeature): FeatureReader {
  const rates = new Map<string, number>();
  for (const [key, [irregular, n]] of Object.entries(feature.table)) {
    rates.set(key, smoothedRate(irregular, n, feature));
  }
  return (row) => {
    const key = keyOf(feature.key, row);
    return key === undefined ? Number.NaN : (rates.get(key) ?? feature.prior);
  };
}
