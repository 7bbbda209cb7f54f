import type { NormalCondition } from '@tidewaiter/rule-language';
import type { Writer } from './emission.js';
import { writeLeaf } from './write-leaf.js';

/** SQL of a normal form. Without negations above the leaves, NULL counts as false all the way up. */
export function writeCondition(condition: NormalCondition, writer: Writer): string {
  if (condition.kind === 'leaf') {
    const test = writeLeaf(condition.leaf, writer);
    return condition.negated ? `(NOT ${test})` : test;
  }
  if (condition.conditions.length === 0) return condition.kind === 'all' ? 'TRUE' : 'FALSE';
  return `(${condition.conditions.map(writer.test).join(condition.kind === 'all' ? ' AND ' : ' OR ')})`;
}
