import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '@tidewaiter/contracts';
import { csrfToken } from './csrf.js';
import { newKey } from './new-key.js';
import { problemOf } from './problem-error.js';

type Part<Name extends string, Value> = unknown extends Value
  ? { readonly [N in Name]?: never }
  : Record<string, never> extends Value
    ? { readonly [N in Name]?: Value }
    : { readonly [N in Name]: Value };

interface Conditions {
  /** ETag of the version being edited. */
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Sent as it is, for endpoints that take a file. */
  readonly file?: Blob;
}

/** What a call of an endpoint takes: only the parts its contract names. */
export type RequestOf<E extends Endpoint> = Part<'params', ParamsOf<E>> &
  Part<'query', QueryOf<E>> &
  Part<'body', BodyOf<E>> &
  Conditions;

interface LooseRequest extends Conditions {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

export const apiBase = '/api/v1';

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The address of an endpoint with its parameters filled in; absent and empty query values are left out. */
export function addressOf(endpoint: Endpoint, request: { params?: unknown; query?: unknown }): string {
  let path = endpoint.path;
  for (const [name, value] of entriesOf(request.params))
    path = path.replace(`{${name}}`, encodeURIComponent(`${value}`));
  const query = new URLSearchParams();
  for (const [name, value] of entriesOf(request.query)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, `${value}`);
  }
  const text = query.toString();
  return apiBase + path + (text ? `?${text}` : '');
}

function headersOf(endpoint: Endpoint, request: LooseRequest): Headers {
  const headers = new Headers({ 'Accept-Language': document.documentElement.lang });
  const token = csrfToken.current;
  if (endpoint.method !== 'GET' && token) headers.set('X-CSRF-Token', token);
  if (request.ifMatch) headers.set('If-Match', request.ifMatch);
  if (endpoint.idempotency) headers.set('Idempotency-Key', request.idempotencyKey ?? newKey());
  if (request.file) headers.set('Content-Type', endpoint.upload ?? 'application/octet-stream');
  else if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  return headers;
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const type = response.headers.get('Content-Type') ?? '';
  return type.includes('json') ? response.json() : response.text();
}

/** The answer with its ETag, for what will be edited. Throws ProblemError. */
export async function callWithTag<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
): Promise<{ answer: AnswerOf<E>; etag: string | undefined }> {
  const loose: LooseRequest = request;
  const response = await fetch(addressOf(endpoint, loose), {
    method: endpoint.method,
    headers: headersOf(endpoint, loose),
    body: loose.file ?? (loose.body === undefined ? null : JSON.stringify(loose.body)),
    credentials: 'same-origin',
    signal: loose.signal ?? null,
  }).catch((error: unknown) => {
    throw problemOf(error);
  });
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined), response.status);
  // The contract states the answer's shape and the service is held to it by its own tests.
  const answer = (await answerOf(response)) as AnswerOf<E>;
  return { answer, etag: response.headers.get('ETag') ?? undefined };
}

/** Calls an endpoint of the contracts. Throws ProblemError. */
export async function call<E extends Endpoint>(endpoint: E, request: RequestOf<E>): Promise<AnswerOf<E>> {
  return (await callWithTag(endpoint, request)).answer;
}
