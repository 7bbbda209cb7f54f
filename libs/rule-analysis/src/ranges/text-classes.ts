import type { TextShape } from './text-shape.js';

/** What rules ask of one text fact, from which the classes of its values follow. */
export interface TextTests {
  /** Values compared with, one by one. */
  readonly values: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly ranges: readonly { readonly low: string; readonly high: string }[];
  readonly lists: readonly ReadonlySet<string>[];
  /** Values to choose as representatives where they fit, in order. */
  readonly preferred: readonly string[];
}

export interface TextClasses {
  /** Values of each class, a few where it has so many, the first its representative. */
  readonly members: readonly (readonly string[])[];
  /** Index of the class a value is in, or −1 when no legal value is like it. */
  classOf(value: string): number;
}

/**
 * The values of a text fact by what the tests say of them. Every class that a legal value can be in is there: beside
 * the values named, one value is built for each branch of the tree of prefixes and each length a range tells apart.
 */
export function textClasses(shape: TextShape, tests: TextTests): TextClasses {
  const signature = signatureOf(tests);
  const classes = new Map<string, number>();
  const members: string[][] = [];
  const add = (value: string): void => {
    const key = signature(value);
    const index = classes.get(key) ?? members.length;
    classes.set(key, index);
    const own = members[index] ?? [];
    members[index] = own;
    if (own.length < mostMembers && !own.includes(value)) own.push(value);
  };
  const named = new Set([...tests.values, ...tests.lists.flatMap((list) => [...list])]);
  for (const value of tests.preferred) if (!named.has(value) && shape.allows(value)) add(value);
  for (const value of named) if (shape.allows(value)) add(value);
  for (const value of branchValues(shape, tests, named)) add(value);
  return { members, classOf: (value) => classes.get(signature(value)) ?? -1 };
}

/** Enough for facts that must differ from each other. */
const mostMembers = 3;

function signatureOf({ values, prefixes, ranges, lists }: TextTests): (value: string) => string {
  const longest = Math.max(0, ...[...prefixes].map(({ length }) => length));
  return (value) => {
    const held: string[] = [values.has(value) ? `=${value}` : ''];
    for (let length = 1; length <= Math.min(longest, value.length); length += 1) {
      const prefix = value.slice(0, length);
      if (prefixes.has(prefix)) held.push(prefix);
    }
    for (const [index, { low, high }] of ranges.entries()) {
      const leading = value.slice(0, low.length);
      if (leading.length === low.length && low <= leading && leading <= high) held.push(`r${index}`);
    }
    for (const [index, list] of lists.entries()) if (list.has(value)) held.push(`l${index}`);
    return held.join('\u0000');
  };
}

interface Branch {
  readonly prefix: string;
  readonly next: Map<string, Branch>;
}

/** One value, not named by any test, for each branch and length; fewer where the named values use them all up. */
function* branchValues(shape: TextShape, tests: TextTests, named: ReadonlySet<string>): Generator<string> {
  const root: Branch = { prefix: '', next: new Map() };
  for (const text of [...tests.prefixes, ...tests.ranges.flatMap(({ low, high }) => [low, high])]) grow(root, text);
  const cuts = [...new Set(tests.ranges.map(({ low }) => low.length))].sort((a, b) => a - b);
  const stack = [root];
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    const { prefix, next } = branch;
    if (!isWithin(shape, prefix)) continue;
    stack.push(...next.values());
    if (!named.has(prefix) && shape.allows(prefix)) yield prefix;
    for (const units of gaps(shape.unitsAt(prefix.length), [...next.keys()])) {
      for (const lengths of groups(shape.lengths, prefix.length, cuts)) {
        yield* firstCompletions(shape, { prefix, units, lengths }, named);
      }
    }
  }
}

function isWithin(shape: TextShape, prefix: string): boolean {
  return prefix === '' || shape.unitsAt(prefix.length - 1).includes(prefix.charAt(prefix.length - 1));
}

function grow(root: Branch, text: string): void {
  let branch = root;
  for (let length = 1; length <= text.length; length += 1) {
    const unit = text.charAt(length - 1);
    const next = branch.next.get(unit) ?? { prefix: text.slice(0, length), next: new Map<string, Branch>() };
    branch.next.set(unit, next);
    branch = next;
  }
}

/** The units between the branches, apart: a range tells those before a branch from those after it. */
function gaps(units: readonly string[], branches: readonly string[]): string[][] {
  const sorted = [...branches].sort();
  const parts = new Map<number, string[]>();
  for (const unit of units) {
    if (sorted.includes(unit)) continue;
    const place = sorted.filter((branch) => branch < unit).length;
    const part = parts.get(place);
    if (part) part.push(unit);
    else parts.set(place, [unit]);
  }
  return [...parts.values()];
}

/** Lengths beyond that of the prefix, apart where a range begins to see a value. */
function groups(lengths: readonly number[], above: number, cuts: readonly number[]): number[][] {
  const parts = new Map<number, number[]>();
  for (const length of lengths) {
    if (length <= above) continue;
    const place = cuts.filter((cut) => cut <= length).length;
    const part = parts.get(place);
    if (part) part.push(length);
    else parts.set(place, [length]);
  }
  return [...parts.values()];
}

interface Region {
  readonly prefix: string;
  readonly units: readonly string[];
  readonly lengths: readonly number[];
}

const mostTries = 200_000;

/** The first values of the region that no test names. Tries end: each one skipped is a named value or no legal one. */
function* firstCompletions(shape: TextShape, region: Region, named: ReadonlySet<string>): Generator<string> {
  let [tries, found] = [0, 0];
  let doubtful: string | undefined;
  for (const length of region.lengths) {
    for (const value of completions(shape, region, length)) {
      tries += 1;
      // Beyond this a value that may not be legal stands for the region, which keeps proofs over all values sound.
      const isEnough = tries >= mostTries || (doubtful !== undefined && tries > 500);
      if (!named.has(value)) {
        if (!shape.allows(value)) doubtful ??= value;
        else {
          yield value;
          found += 1;
        }
      }
      if (found >= mostMembers) return;
      if (isEnough && found === 0) yield doubtful ?? value;
      if (isEnough) return;
    }
  }
  if (found === 0 && doubtful !== undefined) yield doubtful;
}

function* completions(shape: TextShape, { prefix, units }: Region, length: number): Generator<string> {
  if (prefix.length + 1 === length) {
    for (const unit of units) yield prefix + unit;
    return;
  }
  for (const unit of units) {
    const inner = { prefix: prefix + unit, units: shape.unitsAt(prefix.length + 1), lengths: [] };
    yield* completions(shape, inner, length);
  }
}
