import type { FactValue, Leaf } from '@tidewaiter/rule-language';
import { compileComparison, opposite } from './compile-comparison.js';
import type { Compiler, ComputeValue, Test } from './compiler.js';

/** What is asked of a leaf of a normal form: that its test holds, or that it is known not to hold. */
export type Wanted = 'holds' | 'fails';

/** Compiles one leaf. A missing operand answers false, whichever is wanted. */
export function compileLeaf(leaf: Leaf, wanted: Wanted, compiler: Compiler): Test {
  switch (leaf.kind) {
    case 'compare': {
      const operator = wanted === 'holds' ? leaf.operator : opposite(leaf.operator);
      return compileComparison({ operator, left: leaf.left, right: leaf.right }, compiler);
    }
    case 'between':
      return compileBetween(leaf, wanted, compiler);
    case 'member':
      return compileMember(leaf, (wanted === 'holds') === leaf.negated ? 'fails' : 'holds', compiler);
    case 'prefix':
      return compileText(
        compiler.value(leaf.subject),
        startsWithAny(leaf.prefixes.map(({ value }) => String(value))),
        wanted,
      );
    case 'codeRange':
      return compileText(compiler.value(leaf.subject), inCodeRange(leaf.low, leaf.high), wanted);
    case 'presence': {
      const subject = compiler.value(leaf.subject);
      const isPresentWanted = (wanted === 'holds') === leaf.present;
      return isPresentWanted ? (row) => subject(row) !== undefined : (row) => subject(row) === undefined;
    }
  }
}

function compileBetween(leaf: Extract<Leaf, { kind: 'between' }>, wanted: Wanted, compiler: Compiler): Test {
  const { subject: left, low, high } = leaf;
  const compile = (operator: '>=' | '<=' | '<' | '>', right: typeof low): Test =>
    compileComparison({ operator, left, right }, compiler);
  if (wanted === 'holds') {
    const fromLow = compile('>=', low);
    const toHigh = compile('<=', high);
    return (row) => fromLow(row) && toHigh(row);
  }
  const below = compile('<', low);
  const above = compile('>', high);
  return (row) => below(row) || above(row);
}

function compileMember(leaf: Extract<Leaf, { kind: 'member' }>, wanted: Wanted, compiler: Compiler): Test {
  const subject = compiler.value(leaf.subject);
  const { members } = leaf;
  if (members.kind === 'list') {
    const list = compiler.lists.get(members.name);
    return list ? compileText(subject, (text) => list.has(text), wanted) : () => false;
  }
  const values = new Set<FactValue>(members.values.map((literal) => literal.value));
  const contains = wanted === 'holds';
  return (row) => {
    const value = subject(row);
    return value !== undefined && values.has(value) === contains;
  };
}

function compileText(subject: ComputeValue, accepts: (text: string) => boolean, wanted: Wanted): Test {
  if (wanted === 'holds') {
    return (row) => {
      const text = subject(row);
      return typeof text === 'string' && accepts(text);
    };
  }
  return (row) => {
    const text = subject(row);
    return typeof text === 'string' && !accepts(text);
  };
}

/** Prefixes of one length are looked up together; several lengths are tried from the shortest. */
function startsWithAny(prefixes: readonly string[]): (text: string) => boolean {
  const [only] = prefixes;
  if (only !== undefined && prefixes.length === 1) return (text) => text.startsWith(only);
  const lengths = [...new Set(prefixes.map((prefix) => prefix.length))].sort((a, b) => a - b);
  const known = new Set(prefixes);
  return (text) => lengths.some((length) => length <= text.length && known.has(text.slice(0, length)));
}

/** The leading units, as many as the ends have, lie between the ends. */
function inCodeRange(low: string, high: string): (text: string) => boolean {
  const { length } = low;
  return (text) => {
    if (text.length < length) return false;
    const leading = text.slice(0, length);
    return low <= leading && leading <= high;
  };
}
