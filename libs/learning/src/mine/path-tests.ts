import { factNamed } from '@tidewaiter/declaration';
import type { Feature } from '@tidewaiter/risk-model';
import { isCondition, parseExpression, printCondition, type Expression, type Labels } from '@tidewaiter/rule-language';
import { joints, wordsOf } from './cell-test.js';
import { labelOfCalculation } from './measures.js';
import type { PathTest } from './tree-paths.js';

/** A test of a path in the rule language. */
export interface WrittenTest {
  readonly condition: string;
  readonly words: Labels;
}

/**
 * A path's test as a condition on the feature's expression, its threshold to three digits; undefined for a rate, which
 * rules cannot read. A calculation that is missing never hits, though the tree may have sent it the same way: only a fact
 * can be asked whether it is there.
 */
export function writtenTest(feature: Feature, test: PathTest): WrittenTest | undefined {
  if (feature.kind !== 'expression') return undefined;
  const { expression } = parseExpression(feature.text);
  if (expression === undefined) return undefined;
  const flag = flagOf(expression);
  if (flag !== undefined) {
    return { condition: test.below ? `not (${flag})` : flag, words: yesOrNo(sameInAll(flag), test) };
  }
  const fact = expression.kind === 'fact' ? factNamed(expression.name) : undefined;
  const orMissing = (condition: string): string =>
    test.missingToo && fact !== undefined ? `(${condition} or ${feature.text} is missing)` : condition;
  if (fact?.type === 'boolean') {
    return { condition: orMissing(`${feature.text} = ${!test.below}`), words: yesOrNo(fact.label, test) };
  }
  const label = fact?.label ?? labelOfCalculation(feature.text);
  const threshold = Number(test.threshold.toPrecision(3));
  const joint = test.below ? joints.below : joints.above;
  return {
    condition: orMissing(`${feature.text} ${test.below ? '<' : '>='} ${threshold}`),
    words: wordsOf((language) => `${label[language]} ${joint[language]} ${threshold}`),
  };
}

/** The condition of `if … then 1 else 0`. */
function flagOf(expression: Expression): string | undefined {
  if (expression.kind !== 'conditional') return undefined;
  const { otherwise, test, then } = expression;
  const isFlag = then.kind === 'number' && then.value === 1 && otherwise.kind === 'number' && otherwise.value === 0;
  return isFlag && isCondition(test) ? printCondition(test).replace(/\s+/g, ' ') : undefined;
}

function yesOrNo(label: Labels, { below }: PathTest): Labels {
  const joint = below ? joints.fails : joints.holds;
  return wordsOf((language) => `${label[language]}: ${joint[language]}`);
}

/** A condition of the rule language reads the same in every language. */
function sameInAll(text: string): Labels {
  return wordsOf(() => text);
}
