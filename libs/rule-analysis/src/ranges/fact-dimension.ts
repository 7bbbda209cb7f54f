import { truthOf } from '@tidewaiter/rule-language';
import type { Fact, FactRow, FactValue, ListContents } from '@tidewaiter/rule-language';
import type { Atom } from './atom.js';
import { dayClasses, numericClasses } from './axis-classes.js';
import type { AxisClasses } from './axis-classes.js';
import type { Dimension } from './dimension.js';
import { maskWhere } from './mask.js';
import { textClasses } from './text-classes.js';
import { textShape } from './text-shape.js';
import { textTests } from './text-tests.js';

export interface FactSetting {
  readonly lists: ListContents;
  /** Values of a domain that examples should use where they can. */
  readonly preferred: readonly string[];
}

type FactAtom = Extract<Atom, { kind: 'fact' }>;

/** The classes of one fact under the tests that rules make of it. Truth in a class is what `truthOf` says. */
export function factDimension(fact: Fact, atoms: readonly FactAtom[], setting: FactSetting): Omit<Dimension, 'index'> {
  const classes = classesOfFact(fact, atoms, setting);
  const { name } = fact;
  const size = classes.representatives.length + 1;
  return {
    key: name,
    kind: 'fact',
    size,
    needs: [name],
    isTotal: true,
    facts: [name],
    sides: [],
    classOf: (row) => classOfValue(classes, row, name),
    maskOf: ({ test }) => {
      // One row for all classes: only this fact is looked at.
      const row: Record<string, FactValue | undefined> = {};
      return maskWhere(size, (index) => {
        row[name] = index === 0 ? undefined : classes.representatives[index - 1];
        return truthOf(test.leaf, row, setting.lists) === !test.negated;
      });
    },
    valuesOf: (index) => (index === 0 ? [] : classes.valuesOf(index - 1)),
    isPossible: () => true,
    measure: () => undefined,
    boundsOf: (index) => (index === 0 ? undefined : classes.boundsOf(index - 1)),
  };
}

function classOfValue(classes: AxisClasses, row: FactRow, name: string): number {
  const value = row[name];
  if (value === undefined) return 0;
  const index = classes.classOf(value);
  return index < 0 ? -1 : index + 1;
}

function classesOfFact(fact: Fact, atoms: readonly FactAtom[], { lists, preferred }: FactSetting): AxisClasses {
  const marks = atoms.flatMap((atom) => atom.marks);
  switch (fact.type) {
    case 'boolean':
      return truths;
    case 'number':
      return numericClasses({ min: -1e300, max: 1e300, whole: false, ...fact.bounds }, marks);
    case 'date':
      return dayClasses(marks);
    case 'text': {
      const { members, classOf } = textClasses(textShape(fact), {
        ...textTests(
          atoms.map(({ test }) => test.leaf),
          lists,
        ),
        preferred,
      });
      return {
        representatives: members.map(([first = '']) => first),
        classOf: (value) => (typeof value === 'string' ? classOf(value) : -1),
        valuesOf: (index) => members[index] ?? [],
        boundsOf: () => undefined,
      };
    }
  }
}

const truths: AxisClasses = {
  representatives: [false, true],
  classOf: (value: FactValue) => (value === false ? 0 : value === true ? 1 : -1),
  valuesOf: (index) => [index === 1],
  boundsOf: () => undefined,
};
