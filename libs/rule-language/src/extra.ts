import type { Json } from './portable-rule.js';

const deepest = 100;

/** JSON of a foreign rule in one line, or `undefined` when the text is not a JSON object or nests too deeply. */
export function canonicalExtra(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && isJsonObject(value) ? JSON.stringify(value) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is what `JSON.parse` can give, nested no deeper than 100. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= deepest) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  return isJsonObject(value) && Object.values(value).every((item) => isJson(item, depth + 1));
}

/** Whether a value is a plain object, as JSON's braces make. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by its own prototype, since objects of another realm have another `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
