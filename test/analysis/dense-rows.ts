import {
  dayNumber,
  expressionsOf,
  leavesOf,
  type CheckedRule,
  type FactRow,
  type FactValue,
  type Vocabulary,
} from '@tidewaiter/rule-language';
import type { Seeded } from './seeded.js';

/**
 * Rows around what the rules name: values written in them and their neighbours, ends of bounds, and nothing, in random
 * combinations. Each row is made for one rule, so that many come close to hitting it.
 */
export function denseRows(seeded: Seeded, rules: readonly CheckedRule[], vocabulary: Vocabulary): FactRow[] {
  const values = valuesNamed(rules, vocabulary);
  return rules.flatMap((rule) => Array.from({ length: 40 }, () => rowFor(seeded, rule, values)));
}

type Named = ReadonlyMap<string, readonly FactValue[]>;

function rowFor(seeded: Seeded, { facts }: CheckedRule, values: Named): FactRow {
  const row: Record<string, FactValue> = {};
  for (const fact of facts) {
    const known = values.get(fact) ?? [];
    if (known.length > 0 && !seeded.is(0.08)) row[fact] = seeded.from(known);
  }
  return row;
}

function valuesNamed(rules: readonly CheckedRule[], { facts }: Vocabulary): Named {
  const named = new Map<string, Set<FactValue>>();
  const add = (fact: string, value: FactValue): void => {
    const known = named.get(fact) ?? new Set();
    named.set(fact, known.add(value));
  };
  for (const rule of rules) {
    for (const leaf of leavesOf(rule.condition)) {
      const parts = expressionsOf(leaf);
      for (const part of parts) {
        if (part.kind !== 'fact') continue;
        for (const value of startingValues(facts.get(part.name)?.type)) add(part.name, value);
        for (const other of parts) if ('value' in other) for (const value of around(other.value)) add(part.name, value);
        if (leaf.kind === 'prefix') for (const { value } of leaf.prefixes) add(part.name, `${value}0000`);
        if (leaf.kind === 'member' && leaf.members.kind === 'values') {
          for (const { value } of leaf.members.values) add(part.name, value);
        }
      }
    }
  }
  return new Map([...named].map(([fact, known]) => [fact, [...known].filter((value) => fits(value, facts.get(fact)))]));
}

function startingValues(type: string | undefined): readonly FactValue[] {
  switch (type) {
    case 'number':
      return [0, 0.5, 1, 3, 10, 37, 1000];
    case 'boolean':
      return [true, false];
    case 'date':
      return ['2023-05-05', '2024-03-01', '2025-01-01'];
    default:
      return ['CN', 'VN', 'FR', 'X1', '610910', 'CUO01'];
  }
}

function around(value: FactValue): readonly FactValue[] {
  return typeof value === 'number' ? [value, value - 1, value + 1, value / 2, value * 2] : [value];
}

function fits(value: FactValue, fact: ReturnType<Vocabulary['facts']['get']>): boolean {
  if (!fact) return false;
  if (fact.type === 'number') {
    const { min = 0, max = 0, whole = false } = fact.bounds ?? {};
    return typeof value === 'number' && value >= min && value <= max && (!whole || Number.isInteger(value));
  }
  if (fact.type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (fact.type === 'date') return dayNumber(value) !== undefined;
  return new RegExp(fact.pattern ?? '', 'u').test(value);
}
