import type {
  ComparisonOperator,
  Expression,
  FactValue,
  Leaf,
  ListContents,
  NormalCondition,
} from '@tidewaiter/rule-language';

/**
 * Where a value lies among the points of an aspect: `2 * i + 1` at point `i`, `2 * i` between the points `i - 1` and
 * `i`. `value` is there at a point only. Where there is no order, every value that is no point lies at 0.
 */
export interface Place {
  readonly position: number;
  readonly value?: FactValue;
}

/** What places are judged by. */
export interface Points {
  readonly lists: ListContents;
  readonly positionOf: (value: FactValue) => number;
}

/** Whether a condition with an aspect is true of a value at a place; `undefined` is a missing value. */
export function holdsAt(condition: NormalCondition, place: Place | undefined, points: Points): boolean {
  if (condition.kind !== 'leaf') {
    const holds = (child: NormalCondition): boolean => holdsAt(child, place, points);
    return condition.kind === 'all' ? condition.conditions.every(holds) : condition.conditions.some(holds);
  }
  const { leaf, negated } = condition;
  if (leaf.kind === 'presence') return (leaf.present === (place !== undefined)) !== negated;
  const truth = place && truthAt(leaf, place, points);
  return truth !== undefined && truth !== negated;
}

function truthAt(leaf: Exclude<Leaf, { kind: 'presence' }>, place: Place, points: Points): boolean | undefined {
  const at = (expression: Expression): number => positionOf(expression, place, points);
  const { position } = place;
  switch (leaf.kind) {
    case 'compare':
      return compared[leaf.operator](at(leaf.left), at(leaf.right));
    case 'between':
      return at(leaf.low) <= position && position <= at(leaf.high);
    case 'member': {
      const { members } = leaf;
      const list = members.kind === 'list' ? points.lists.get(members.name) : undefined;
      if (members.kind === 'list' && list === undefined) return undefined;
      const isIn = list
        ? typeof place.value === 'string' && list.has(place.value)
        : members.kind === 'values' && members.values.some(({ value }) => value === place.value);
      return isIn !== leaf.negated;
    }
    case 'prefix':
      return leaf.prefixes.some(({ value }) => value === place.value);
    case 'codeRange':
      return points.positionOf(leaf.low) <= position && position <= points.positionOf(leaf.high);
  }
}

function positionOf(expression: Expression, place: Place, points: Points): number {
  return 'value' in expression ? points.positionOf(expression.value) : place.position;
}

const compared = {
  '=': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
} as const satisfies Record<ComparisonOperator, (left: number, right: number) => boolean>;
