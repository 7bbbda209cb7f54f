import {
  expressionsOf,
  leavesOf,
  sidesOf,
  type Condition,
  type Fact,
  type FactValue,
  type Leaf,
  type ListContents,
} from '@tidewaiter/rule-language';
import { dayLater, stepOf, stepped } from './neighbours.js';

const mostListMembers = 20;
const digits = '0123456789';

/**
 * Values worth giving a fact when cases are made for a condition: those it is compared with and their neighbours, then
 * some spread over its range. Without repetition, in a fixed order, each legal for the fact.
 */
export function candidatesOf(fact: Fact, condition: Condition, lists: ListContents): FactValue[] {
  const leaves = leavesOf(condition).filter((leaf) => expressionsOf(leaf).some((part) => isFact(part, fact)));
  const values = [...leaves.flatMap((leaf) => fromLeaf(leaf, fact, lists)), ...spread(fact)];
  return [...new Set(values)].filter((value) => isLegal(value, fact));
}

/** A number with its neighbours on the grid of the fact; a day with the days beside it; any other value alone. */
export function around(value: FactValue, fact: Fact): FactValue[] {
  if (typeof value === 'number') {
    const step = stepOf(value, fact.bounds?.whole === true ? 'whole' : 'fractional');
    return [-1, 0, 1].map((steps) => stepped(value, step, steps));
  }
  if (fact.type === 'date' && typeof value === 'string') {
    return [-1, 0, 1].flatMap((days) => dayLater(value, days) ?? []);
  }
  return [value];
}

function isFact(part: { readonly kind: string; readonly name?: string }, fact: Fact): boolean {
  return part.kind === 'fact' && part.name === fact.name;
}

function fromLeaf(leaf: Leaf, fact: Fact, lists: ListContents): FactValue[] {
  switch (leaf.kind) {
    case 'compare':
    case 'between':
      return sidesOf(leaf).flatMap((side) => ('value' in side ? around(side.value, fact) : []));
    case 'member': {
      const { members } = leaf;
      if (members.kind === 'values') return members.values.map(({ value }) => value);
      return [...(lists.get(members.name) ?? [])].slice(0, mostListMembers);
    }
    case 'prefix':
      return leaf.prefixes.flatMap(({ value }) => completed(String(value), fact));
    case 'codeRange':
      return [leaf.low, leaf.high, outside(leaf.high, 1), outside(leaf.low, -1)].flatMap((code) =>
        code === undefined ? [] : completed(code, fact),
      );
    case 'presence':
      return [];
  }
}

/** A code with this beginning, as long as a commodity code is. */
function completed(prefix: string, fact: Fact): string[] {
  return fact.domain === 'commodityCode' ? [prefix.padEnd(8, '0'), prefix] : [prefix];
}

function outside(code: string, step: 1 | -1): string | undefined {
  if (![...code].every((digit) => digits.includes(digit))) return undefined;
  const next = Number(code) + step;
  const text = String(next).padStart(code.length, '0');
  return next < 0 || text.length > code.length ? undefined : text;
}

/** Values of no rule in particular. */
function spread({ type, bounds, domain }: Fact): FactValue[] {
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'date':
      return ['2026-03-02', '2020-01-15', '2030-06-30'];
    case 'number': {
      const { min = 0, max = 0 } = bounds ?? {};
      const sizes = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 0, 0.01, 0.5, -1, -100];
      return [...sizes, min, max];
    }
    case 'text':
      return textOf[domain ?? 'code'];
  }
}

/** Plausible codes that a rule is unlikely to name. */
const textOf: Readonly<Record<NonNullable<Fact['domain']>, string[]>> = {
  commodityCode: ['61091000', '87032310', '22030000', '01012100'],
  country: ['CN', 'DE', 'BR', 'NZ'],
  currency: ['USD', 'EUR', 'JPY'],
  office: ['CUO01', 'CUO02', 'CUO99'],
  procedure: ['4000', '7100', '1000'],
  party: ['T0001', 'T0002'],
  code: ['A', 'B', 'Z', '1'],
};

function isLegal(value: FactValue, { type, bounds, maxLength, pattern }: Fact): boolean {
  if (typeof value === 'number') {
    if (type !== 'number') return false;
    const { min = -Infinity, max = Infinity, whole } = bounds ?? {};
    return value >= min && value <= max && (whole !== true || Number.isInteger(value));
  }
  if (typeof value === 'boolean') return type === 'boolean';
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '1900-01-01' && value <= '2199-12-31';
  if (type !== 'text' || value === '' || value.length > (maxLength ?? 100)) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(value);
}
