import type { RequestFault } from './domain-error.js';
import { pointerOf } from './json-pointer.js';

const deepest = 64;

// NUL and lone surrogates are valid JSON but no valid PostgreSQL text.
export function isWellFormed(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

/** Texts no database can store, wherever they are in what was sent. */
export function malformedTexts(value: unknown, path: readonly PropertyKey[] = []): RequestFault[] {
  if (typeof value === 'string') {
    return isWellFormed(value) ? [] : [{ pointer: pointerOf(path), code: 'malformedText', message: 'Malformed text' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (path.length > deepest) return [{ pointer: '', code: 'tooDeep', message: `Nested deeper than ${deepest}` }];
  return Object.entries(value).flatMap(([key, member]) =>
    isWellFormed(key)
      ? malformedTexts(member, [...path, key])
      : [{ pointer: pointerOf(path), code: 'malformedText', message: 'Malformed name' }],
  );
}
