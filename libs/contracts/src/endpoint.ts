import type { z } from 'zod';
import type { Permission } from './permissions.js';
import type { ProblemCode } from './problems.js';

type Schema = z.ZodType;

/** One operation of the HTTP API: the server handles it, the workbench calls it, OpenAPI is generated from it. */
export interface Endpoint<
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Answer extends Schema = Schema,
> {
  /** Unique; OpenAPI's operationId. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/v1`, parameters as `{name}`. */
  readonly path: string;
  /** `public`: anyone; `session`: any signed-in person; otherwise what the role or the API key's scopes must grant. */
  readonly permission: Permission | 'public' | 'session';
  readonly tag: string;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Body sent as it is (a file), not JSON: its media type. */
  readonly upload?: string;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: Answer;
  /** Media type of an answer that is not JSON. */
  readonly download?: string;
  /** `required`: a request without the header is refused; `accepted`: the header is honoured when sent. */
  readonly idempotency?: 'required' | 'accepted';
  /** `If-Match` with the ETag of the thing edited is required. */
  readonly conditional?: 'required';
  /** Problems of its own, beside those every endpoint may answer. */
  readonly problems?: readonly ProblemCode[];
}

/** States an endpoint; keeps the exact schema types for server and browser. */
export function endpoint<P extends Schema, Q extends Schema, B extends Schema, A extends Schema>(
  definition: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> {
  return definition;
}

type Output<S> = S extends Schema ? z.output<S> : undefined;
type Input<S> = S extends Schema ? z.input<S> : undefined;

/** What a handler receives, validated. */
export interface Received<E extends Endpoint> {
  readonly params: Output<NonNullable<E['params']>>;
  readonly query: Output<NonNullable<E['query']>>;
  readonly body: Output<NonNullable<E['body']>>;
}

/** What the endpoint answers. */
export type AnswerOf<E extends Endpoint> = Output<NonNullable<E['answer']>>;
/** What a caller sends as body, query and parameters. */
export type BodyOf<E extends Endpoint> = Input<NonNullable<E['body']>>;
export type QueryOf<E extends Endpoint> = Input<NonNullable<E['query']>>;
export type ParamsOf<E extends Endpoint> = Input<NonNullable<E['params']>>;
