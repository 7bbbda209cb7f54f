import { noSpan } from './ast.js';
import type { Texts } from './ast.js';
import { diagnostic } from './diagnostic.js';
import { at } from './json-reader.js';
import type { JsonReader, Place } from './json-reader.js';
import { languages } from './parse-clause.js';

/** Texts by language, in the order they are written; another language is an error. */
export function readTexts(reader: JsonReader, place: Place): Texts {
  reader.object(place);
  for (const other of reader.others(place, languages)) {
    reader.report(other, diagnostic('json-not-kept', noSpan, { pointer: other.pointer }));
  }
  const written = Object.keys(place.value ?? {}).flatMap((name) => {
    const language = languages.find((each) => each === name);
    const text = language && reader.text(at(place, language));
    return text === undefined ? [] : [[name, text] as const];
  });
  return Object.fromEntries(written);
}
