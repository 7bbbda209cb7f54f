import { noSpan } from './ast.js';
import { diagnostic } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { isJsonObject } from './extra.js';
import type { Json } from './portable-rule.js';

export type JsonObject = Readonly<Record<string, Json>>;

/** A place in a JSON value: what stands there and the pointer to it (RFC 6901). */
export interface Place {
  readonly value: Json | undefined;
  readonly pointer: string;
}

export function at(place: Place, name: string | number): Place {
  const { value } = place;
  const own = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  const inner = own ? (value as Readonly<Record<string | number, Json>>)[name] : undefined;
  const token = String(name).replaceAll('~', '~0').replaceAll('/', '~1');
  return { value: inner, pointer: `${place.pointer}/${token}` };
}

/** Reads typed values out of JSON and collects what is wrong with it. An absent value is not wrong here. */
export class JsonReader {
  readonly diagnostics: Diagnostic[] = [];

  report(place: Place, found: Diagnostic): undefined {
    this.diagnostics.push({ ...found, span: noSpan, pointer: place.pointer });
    return undefined;
  }

  wrongType(place: Place, expected: string): undefined {
    return this.report(place, diagnostic('json-type', noSpan, { pointer: place.pointer, expected }));
  }

  text(place: Place): string | undefined {
    if (typeof place.value === 'string') return place.value;
    return place.value === undefined ? undefined : this.wrongType(place, 'text');
  }

  number(place: Place): number | undefined {
    if (typeof place.value === 'number') return place.value === 0 ? 0 : place.value;
    return place.value === undefined ? undefined : this.wrongType(place, 'a number');
  }

  oneOf<Word extends string>(place: Place, words: readonly Word[]): Word | undefined {
    const word = words.find((each) => each === place.value);
    if (word !== undefined || place.value === undefined) return word;
    return this.wrongType(place, `one of ${words.map((each) => `\`${each}\``).join(', ')}`);
  }

  object(place: Place): JsonObject | undefined {
    if (isJsonObject(place.value)) return place.value;
    return place.value === undefined ? undefined : this.wrongType(place, 'an object');
  }

  texts(place: Place): readonly string[] | undefined {
    if (place.value === undefined) return undefined;
    const { value } = place;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
    return this.wrongType(place, 'an array of texts');
  }

  /** The properties of an object that are not among the known ones. */
  others(place: Place, known: readonly string[]): (Place & { readonly name: string })[] {
    const names = isJsonObject(place.value) ? Object.keys(place.value) : [];
    return names.filter((name) => !known.includes(name)).map((name) => ({ name, ...at(place, name) }));
  }
}
