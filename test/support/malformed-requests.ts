import type { Endpoint } from '@tidewaiter/contracts';
import { z } from 'zod';

/** A request that no schema of its endpoint accepts, or that breaks HTTP's own rules. */
export interface MalformedRequest {
  readonly endpoint: Endpoint;
  readonly why: string;
  readonly method: string;
  /** Below /api/v1, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export type Random = () => number;

/** Numbers in [0, 1) that a seed fixes (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)] as T;
}

type JsonSchema = Record<string, unknown>;

/** A value that a JSON schema roughly describes. */
function sample(schema: JsonSchema, random: Random, depth = 0): unknown {
  if (depth > 6) return null;
  if (Array.isArray(schema['enum'])) return pick(random, schema['enum']);
  if ('const' in schema) return schema['const'];
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (choices) return sample(pick(random, choices), random, depth + 1);
  switch (schema['type']) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
      return Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, sample(property, random, depth + 1)]),
      );
    }
    case 'array':
      return [sample((schema['items'] ?? {}) as JsonSchema, random, depth + 1)];
    case 'integer':
    case 'number':
      return Math.floor(random() * 100);
    case 'boolean':
      return random() < 0.5;
    case 'string':
      return pick(random, ['a', 'name-1', '2026-03-02', '2026-03-02T08:00:00Z', 'CUO01']);
    default:
      return pick(random, [null, 1, 'x', {}]);
  }
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}1${']'.repeat(depth)}`;
}

const poisons: readonly unknown[] = [
  null,
  -1,
  1e308,
  0.5,
  '',
  '\u0000',
  'a\ud800b',
  'x'.repeat(5000),
  [],
  {},
  true,
  '__proto__',
  "'; DROP TABLE releases; --",
  '٣',
  '\u202e',
  Number.MAX_SAFE_INTEGER + 1,
];

/** The value with one place poisoned, or one member gone. */
function poisoned(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.2) return pick(random, poisons);
  if (Array.isArray(value)) return value.map((member) => poisoned(member, random));
  const entries = Object.entries(value);
  if (entries.length === 0) return pick(random, poisons);
  const [chosen] = pick(random, entries);
  if (random() < 0.2) return Object.fromEntries(entries.filter(([name]) => name !== chosen));
  return Object.fromEntries(
    entries.map(([name, member]) => [name, name === chosen ? poisoned(member, random) : member]),
  );
}

function inputOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

function pathOf(endpoint: Endpoint, random: Random): string {
  const odd = ['none', '%00', '..%2f..', 'x'.repeat(150), '%F0%9F%92%A5', 'sample', "'", '%ED%A0%80'];
  return endpoint.path.replaceAll(/\{\w+\}/g, () => pick(random, odd));
}

const json = { 'content-type': 'application/json' };

function withBody(endpoint: Endpoint, random: Random): Omit<MalformedRequest, 'endpoint' | 'method'> | undefined {
  const { body } = endpoint;
  if (!body) return undefined;
  const headers = { ...json, 'idempotency-key': 'fuzz', 'if-match': '"1"' };
  const path = endpoint.path.replaceAll(/\{\w+\}/g, 'none');
  const raw = random();
  if (raw < 0.06) return { why: 'no JSON', path, headers, body: '{"a": ' };
  if (raw < 0.1) return { why: 'nested deeply', path, headers, body: `{"a":${nested(20_000)}}` };
  if (raw < 0.14)
    return { why: 'not JSON at all', path, headers: { ...headers, 'content-type': 'text/xml' }, body: '<a/>' };
  if (raw < 0.17)
    return {
      why: 'a form',
      path,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    };
  if (raw < 0.2)
    return { why: 'a file', path, headers: { ...headers, 'content-type': 'text/csv' }, body: 'a,b\n1,2\n' };
  if (raw < 0.23) return { why: 'prototype', path, headers, body: '{"__proto__":{"admin":true}}' };
  const value = poisoned(sample(inputOf(body), random), random);
  return body.safeParse(value).success
    ? undefined
    : { why: 'poisoned body', path, headers, body: JSON.stringify(value) };
}

function withQuery(endpoint: Endpoint, random: Random): Omit<MalformedRequest, 'endpoint' | 'method'> | undefined {
  const { query } = endpoint;
  if (!query) return undefined;
  const value = poisoned(sample(inputOf(query), random), random);
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [['limit', value]];
  const texts = entries.map(([name, member]) => [String(name), String(member)] as const);
  if (query.safeParse(Object.fromEntries(texts)).success) return undefined;
  const search = texts
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '�'))}`)
    .join('&');
  const path = `${endpoint.path.replaceAll(/\{\w+\}/g, 'none')}?${search}`;
  return {
    why: 'poisoned query',
    path,
    headers: endpoint.upload ? { 'content-type': endpoint.upload } : {},
    body: undefined,
  };
}

function withPath(endpoint: Endpoint, random: Random): Omit<MalformedRequest, 'endpoint' | 'method'> | undefined {
  if (!endpoint.path.includes('{')) return undefined;
  const headers = { ...json, 'if-match': '"1"', 'idempotency-key': 'fuzz' };
  return { why: 'odd address', path: pathOf(endpoint, random), headers, body: endpoint.body ? '{}' : undefined };
}

function withCursor(endpoint: Endpoint, random: Random): Omit<MalformedRequest, 'endpoint' | 'method'> | undefined {
  if (!endpoint.query?.safeParse({ cursor: 'x' }).success) return undefined;
  const { properties = {} } = inputOf(endpoint.query) as { properties?: JsonSchema };
  if (!('cursor' in properties)) return undefined;
  const cursor = pick(random, [
    'nonsense',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[null,"a"]').toString('base64url'),
    Buffer.from('["1e999",1e999,"\\u0000"]').toString('base64url'),
    Buffer.from(nested(80)).toString('base64url'),
  ]);
  return {
    why: 'foreign cursor',
    path: `${endpoint.path.replaceAll(/\{\w+\}/g, 'none')}?cursor=${cursor}`,
    headers: {},
    body: undefined,
  };
}

function otherwise(endpoint: Endpoint, random: Random): MalformedRequest {
  const path = endpoint.path.replaceAll(/\{\w+\}/g, 'none');
  const method = pick(random, ['PATCH', 'OPTIONS', 'PROPFIND'] as const);
  const broken = random() < 0.5;
  return broken
    ? { endpoint, why: 'broken address', method: 'GET', path: `${path}/%zz`, headers: {}, body: undefined }
    : { endpoint, why: 'no such method', method, path, headers: {}, body: undefined };
}

/** One malformed request for an endpoint; another at each call. */
export function malformedRequest(endpoint: Endpoint, random: Random): MalformedRequest {
  const ways = [withBody, withBody, withBody, withQuery, withPath, withCursor];
  for (let attempt = 0; attempt < 12; attempt++) {
    const made = pick(random, ways)(endpoint, random);
    if (made) return { endpoint, method: endpoint.method, ...made };
  }
  return otherwise(endpoint, random);
}

/** A request that the endpoint's schemas accept, though it may make no sense; undefined where none was found. */
export function wellFormedRequest(endpoint: Endpoint, random: Random): MalformedRequest | undefined {
  const path = endpoint.path.replaceAll(/\{\w+\}/g, () =>
    pick(random, ['a', 'name-1', 'sample', '..', 'x%20y', '%E2%82%AC']),
  );
  const headers = { ...json, 'if-match': '"1"', 'idempotency-key': `fine-${random()}` };
  const request = { endpoint, why: 'well-formed', method: endpoint.method, headers };
  if (endpoint.upload) return undefined;
  for (let attempt = 0; attempt < 20; attempt++) {
    const body = endpoint.body && sample(inputOf(endpoint.body), random);
    const query = endpoint.query && (sample(inputOf(endpoint.query), random) as Record<string, unknown>);
    const kept = Object.entries(query ?? {}).filter(([name]) => name !== 'cursor' && random() < 0.5);
    const texts = kept.map(([name, value]) => [name, String(value)] as const);
    if (endpoint.query && !endpoint.query.safeParse(Object.fromEntries(texts)).success) continue;
    if (endpoint.body && !endpoint.body.safeParse(body).success) continue;
    const search = texts.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&');
    const whole = search === '' ? path : `${path}?${search}`;
    return { ...request, path: whole, body: body === undefined ? undefined : JSON.stringify(body) };
  }
  return undefined;
}
