import type { Json } from './portable-rule.js';

type Properties = Readonly<Record<string, Json>>;

/** What a foreign rule's JSON says beyond the language, by the object it stands in. */
export interface ExtraParts {
  readonly rule: Properties;
  readonly event: Properties;
  readonly params: Properties;
  readonly meta: Properties;
}

/** Properties of a rule's JSON that the language reads itself; everything else is extra. */
export const ownProperties = {
  rule: ['name', 'priority', 'conditions', 'event', 'meta'],
  event: ['params'],
  params: ['ruleId', 'lane', 'points', 'reason', 'reasonText', 'controls'],
  meta: [
    'agency',
    'scope',
    'owner',
    'source',
    'sensitivity',
    'validFrom',
    'validUntil',
    'reviewBy',
    'share',
    'text',
    'comments',
  ],
} as const satisfies Record<keyof ExtraParts, readonly string[]>;

const deepest = 100;

/** The parts in the one text that a rule's `meta.extra` holds; `undefined` when there is nothing to hold. */
export function joinExtra({ rule, event, params, meta }: ExtraParts): string | undefined {
  // `risk` is the type of every event of ours.
  const { type, ...others } = event;
  const eventPart = {
    ...(type === undefined || type === 'risk' ? {} : { type }),
    ...others,
    ...(isEmpty(params) ? {} : { params }),
  };
  const whole = { ...rule, ...(isEmpty(eventPart) ? {} : { event: eventPart }), ...(isEmpty(meta) ? {} : { meta }) };
  return isEmpty(whole) ? undefined : JSON.stringify(whole);
}

/** The parts again. Text that is not canonical extra has none. */
export function extraParts(extra: string | undefined): ExtraParts {
  return (extra === undefined ? undefined : readExtra(extra)) ?? { rule: {}, event: {}, params: {}, meta: {} };
}

/** The canonical form of extra as written in text; `undefined` when it is no JSON object or says what clauses say. */
export function canonicalExtra(text: string): string | undefined {
  const parts = readExtra(text);
  return parts && (joinExtra(parts) ?? '{}');
}

function readExtra(text: string): ExtraParts | undefined {
  const value = parsed(text);
  if (!isJson(value, deepest) || !isJsonObject(value)) return undefined;
  const { event = {}, meta = {}, ...rule } = value;
  if (!isJsonObject(event) || !isJsonObject(meta)) return undefined;
  const { params = {}, ...eventRest } = event;
  if (!isJsonObject(params)) return undefined;
  const parts = { rule, event: eventRest, params, meta };
  const isForeign = (Object.keys(parts) as (keyof ExtraParts)[]).every((part) =>
    ownProperties[part].every((name) => !Object.hasOwn(parts[part], name)),
  );
  return isForeign ? parts : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEmpty(properties: object): boolean {
  return Object.keys(properties).length === 0;
}

/** Whether a value is what `JSON.parse` can give, nested no deeper than `levels`. */
export function isJson(value: unknown, levels: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels <= 0) return false;
  if (Array.isArray(value)) return value.every((item) => isJson(item, levels - 1));
  return isJsonObject(value) && Object.values(value).every((item) => isJson(item, levels - 1));
}

/** Whether a value of JSON is an object: plain, as JSON's braces make. */
export function isJsonObject(value: unknown): value is Properties {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Compared by its own prototype, since objects of another realm have another `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
