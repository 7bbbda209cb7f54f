import { factsOf, truthOf, valueOf } from '@tidewaiter/rule-language';
import type { Expression, FactRow, ListContents, Vocabulary } from '@tidewaiter/rule-language';
import { calculationName } from './atom.js';
import { numericClasses } from './axis-classes.js';
import { boundsOfExpression, statedBounds } from './bounds.js';
import type { Dimension } from './dimension.js';
import { keyOf } from './form.js';
import { maskWhere } from './mask.js';
import { isTotal, strictFacts } from './strict-facts.js';

/** The values of one calculation, cut where rules compare it. */
export function calculationDimension(
  { expression, marks }: { readonly expression: Expression; readonly marks: readonly number[] },
  vocabulary: Vocabulary,
  lists: ListContents,
): Omit<Dimension, 'index'> {
  const bounds = boundsOfExpression(expression, statedBounds(vocabulary));
  const limits = { min: Math.max(bounds.min, -Number.MAX_VALUE), max: Math.min(bounds.max, Number.MAX_VALUE) };
  const classes = numericClasses({ ...limits, whole: false }, marks);
  const size = classes.representatives.length + 1;
  const value = (row: FactRow): unknown => valueOf(expression, row, lists);
  return {
    key: keyOf(expression),
    kind: 'calculation',
    size,
    needs: strictFacts(expression),
    isTotal: isTotal(expression),
    facts: factsIn(expression),
    sides: [expression],
    classOf: (row) => {
      const known = value(row);
      return typeof known === 'number' ? classes.classOf(known) + 1 || -1 : known === undefined ? 0 : 1;
    },
    maskOf: ({ test }) =>
      maskWhere(size, (index) => {
        const known = index === 0 ? undefined : classes.representatives[index - 1];
        const row = known === undefined ? {} : { [calculationName]: known };
        return truthOf(test.leaf, row, lists) === !test.negated;
      }),
    valuesOf: () => [],
    measure: (row) => {
      const known = value(row);
      return typeof known === 'number' ? known : undefined;
    },
    isPossible: (index, [bounds]) => {
      const own = index === 0 ? undefined : classes.boundsOf(index - 1);
      return !own || !bounds || (own.min <= bounds.max && own.max >= bounds.min);
    },
    boundsOf: (index) => (index === 0 ? undefined : classes.boundsOf(index - 1)),
  };
}

/** Names of the facts an expression reads. */
export function factsIn(expression: Expression): string[] {
  return factsOf({ kind: 'presence', id: '', span: { start: 0, end: 0 }, subject: expression, present: true });
}
