import { factsOf, printCondition, truthOf } from '@tidewaiter/rule-language';
import type { ListContents } from '@tidewaiter/rule-language';
import type { Atom } from './atom.js';
import type { Dimension } from './dimension.js';

export function opaqueKey({ test }: Atom): string {
  return `? ${printCondition(test.leaf)}`;
}

/** A test of which nothing is known but whether it holds: 1 it does, 2 its negation does, 0 neither. */
export function opaqueDimension(atom: Atom, lists: ListContents): Omit<Dimension, 'index'> {
  const { leaf } = atom.test;
  return {
    key: opaqueKey(atom),
    kind: 'opaque',
    size: 3,
    needs: [],
    isTotal: false,
    facts: factsOf(leaf),
    sides: [],
    classOf: (row) => {
      const truth = truthOf(leaf, row, lists);
      return truth === undefined ? 0 : truth ? 1 : 2;
    },
    maskOf: ({ test }) => (test.negated ? 4n : 2n),
    valuesOf: () => [],
    isPossible: () => true,
    measure: () => undefined,
    boundsOf: () => undefined,
  };
}
