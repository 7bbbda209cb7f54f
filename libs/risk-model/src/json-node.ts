import { ModelError, type ModelProblemCode } from './model-problem.js';

/**
 * A place in parsed JSON that knows its path. Reading what is not there, or is of another kind, throws a ModelError
 * naming the place; `parseModel` turns it into a value.
 */
export class JsonNode {
  readonly #value: unknown;
  readonly path: string;

  constructor(value: unknown, path = '') {
    this.#value = value;
    this.path = path;
  }

  get exists(): boolean {
    return this.#value !== undefined;
  }

  get(name: string): JsonNode {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.refuse('is not an object');
    const found = Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
    return new JsonNode(found, this.path === '' ? name : `${this.path}.${name}`);
  }

  list(): readonly unknown[] {
    return Array.isArray(this.#value) ? this.#value : this.refuse('is not a list');
  }

  nodes(): JsonNode[] {
    return this.list().map((value, i) => new JsonNode(value, `${this.path}[${i}]`));
  }

  /** A list of finite numbers; `true` and `false` count as 1 and 0, as older versions of XGBoost write flags. */
  numbers(): readonly number[] {
    return this.list().map((value, i) => {
      const number = typeof value === 'boolean' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? number : this.refuse(`[${i}] is not a number`);
    });
  }

  text(): string {
    return typeof this.#value === 'string' ? this.#value : this.refuse('is not text');
  }

  /** XGBoost writes parameters as text: `"3"`, `"5E-1"`; from version 3 also `"[5E-1]"`. */
  parameter(): number {
    const text = this.text().replace(/^\[(.*)\]$/, '$1');
    const number = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(number) ? number : this.refuse(`\`${text}\` is not a number`);
  }

  refuse(message: string, code: ModelProblemCode = 'malformed'): never {
    throw new ModelError({ code, path: this.path, message });
  }
}
