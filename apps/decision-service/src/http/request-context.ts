import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { IdempotentRequest } from './idempotency.store.js';

/** What the endpoint's schemas made of params, query and body. */
export interface ReceivedParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    received?: ReceivedParts;
    idempotent?: IdempotentRequest;
  }
}

export type HttpRequest = FastifyRequest;
export type HttpReply = FastifyReply;
