import { dayNumber } from '@tidewaiter/rule-language';
import type { Fact, FactRow, FactValue, Vocabulary } from '@tidewaiter/rule-language';
import { textShape } from '../ranges/text-shape.js';

/** Whether every value is one that its fact may have: type, bounds, length, pattern. */
export function isLegal(row: FactRow, { facts }: Vocabulary): boolean {
  return Object.entries(row).every(([name, value]) => {
    const fact = facts.get(name);
    return value === undefined || (fact !== undefined && isLegalValue(fact, value));
  });
}

const shapes = new WeakMap<Fact, (text: string) => boolean>();

/** Whether a fact may have the value. */
export function isLegalValue(fact: Fact, value: FactValue): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && dayNumber(value) !== undefined;
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      const { min = -Infinity, max = Infinity, whole = false } = fact.bounds ?? {};
      return value >= min && value <= max && (!whole || Number.isInteger(value));
    }
    case 'text': {
      const allows = shapes.get(fact) ?? textShape(fact).allows;
      shapes.set(fact, allows);
      return typeof value === 'string' && allows(value);
    }
  }
}
