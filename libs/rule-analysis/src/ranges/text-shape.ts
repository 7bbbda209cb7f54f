import type { Fact } from '@tidewaiter/rule-language';

/**
 * The texts a fact may hold. Where the pattern says unit by unit what may stand at each place, this is exact;
 * otherwise it is a superset of it, which keeps every proof over all values sound.
 */
export interface TextShape {
  /** Units (single UTF-16 units) allowed at a place, those people would choose first. */
  unitsAt(place: number): readonly string[];
  /** Lengths a text may have, ascending. */
  readonly lengths: readonly number[];
  /** Whether the fact may hold the text: exact. */
  allows(text: string): boolean;
}

interface Element {
  readonly units: readonly string[];
  readonly least: number;
  readonly most: number;
}

const longest = 40;
const plain = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export function textShape({ pattern, maxLength = longest }: Pick<Fact, 'pattern' | 'maxLength'>): TextShape {
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const allows = (text: string): boolean => text.length <= maxLength && (expression?.test(text) ?? true);
  const read = pattern === undefined ? undefined : readPattern(pattern);
  if (!read) return loose(pattern, maxLength, allows);
  const places = read.elements.flatMap(({ units, most }) => Array<readonly string[]>(most).fill(units));
  const lengths = read.lengths.filter((length) => length <= maxLength);
  return { unitsAt: (place) => places[place] ?? [], lengths, allows };
}

/** Every unit that some part of the pattern allows, at every place. */
function loose(pattern: string | undefined, maxLength: number, allows: TextShape['allows']): TextShape {
  const classes = pattern?.match(/\[(?:\\.|[^\]\\])+\]/g) ?? [];
  const units = unitsMatching(classes.length > 0 ? classes.join('|') : '[^]');
  const lengths = Array.from({ length: maxLength + 1 }, (_, length) => length);
  return { unitsAt: () => units, lengths, allows };
}

const elementPattern = /^(\[(?:\\.|[^\]\\])+\]|\\d|[A-Za-z0-9])(?:\{(\d+)(?:,(\d+))?\})?/;

/** Reads `^[…]{m,n}…$` and a last `(?:…)?`, where only the last part may vary in length. */
function readPattern(pattern: string): { elements: Element[]; lengths: number[] } | undefined {
  const outer = /^\^((?:[^()])*)(?:\(\?:([^()]*)\)\?)?\$$/.exec(pattern);
  const first = outer && elementsOf(outer[1] ?? '');
  const optional = outer && elementsOf(outer[2] ?? '');
  if (!first || !optional) return undefined;
  const elements = [...first, ...optional];
  if (elements.slice(0, -1).some(({ least, most }) => least !== most)) return undefined;
  const fixed = first.reduce((sum, { least }) => sum + least, 0);
  const shortest = elements.reduce((sum, { least }) => sum + least, 0);
  const all = elements.reduce((sum, { most }) => sum + most, 0);
  const lengths = Array.from({ length: all - shortest + 1 }, (_, index) => shortest + index);
  return { elements, lengths: optional.length > 0 ? [fixed, ...lengths] : lengths };
}

function elementsOf(text: string): Element[] | undefined {
  const elements: Element[] = [];
  for (let rest = text; rest !== '';) {
    const match = elementPattern.exec(rest);
    if (!match) return undefined;
    const least = Number(match[2] ?? 1);
    elements.push({ units: unitsMatching(match[1] ?? ''), least, most: Number(match[3] ?? least) });
    rest = rest.slice(match[0].length);
    if (/^[?*+|.]/.test(rest)) return undefined;
  }
  return elements;
}

const unitsBySource = new Map<string, readonly string[]>();

/** Units outside surrogate pairs that match; digits and letters without accents first. */
function unitsMatching(source: string): readonly string[] {
  const known = unitsBySource.get(source);
  if (known) return known;
  const expression = new RegExp(`^(?:${source})$`, 'u');
  const units = [...plain].filter((unit) => expression.test(unit));
  for (let code = 0; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const unit = String.fromCharCode(code);
    if (expression.test(unit) && !plain.includes(unit)) units.push(unit);
  }
  unitsBySource.set(source, units);
  return units;
}
