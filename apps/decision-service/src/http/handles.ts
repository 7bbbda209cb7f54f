import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { AnswerOf, Endpoint } from '@tidewaiter/contracts';

/** Where every endpoint lives. */
export const basePath = '/api/v1';

/** Metadata key under which a handler carries its endpoint. */
export const ENDPOINT = Symbol('endpoint');
/** Metadata key: the handler keeps the key with what it makes, in one transaction. */
export const OWN_IDEMPOTENCY = Symbol('own idempotency');

interface HandlerOptions {
  /** `own`: the handler keeps the key with what it makes, in one transaction (`@Idempotent()` gives it). */
  readonly idempotency?: 'own';
  /** Largest body, bytes; default 256 kB. */
  readonly bodyLimit?: number;
}

type Handler<E extends Endpoint> = (
  ...parameters: never[]
) => unknown extends AnswerOf<E> ? unknown : Promise<AnswerOf<E>> | AnswerOf<E>;

const methods = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
} as const satisfies Record<Endpoint['method'], RequestMethod>;

/** `/rules/{id}` of the contracts as `/api/v1/rules/:id` of the router. */
export function routeOf(endpoint: Endpoint): string {
  return basePath + endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/**
 * Makes a controller method the handler of an endpoint: its address and status, its permission (ActorGuard), its schemas
 * (ReceiveInterceptor) and its idempotency (IdempotencyInterceptor). The compiler holds what it returns against the
 * endpoint's answer.
 */
export function Handles<E extends Endpoint>(endpoint: E, options: HandlerOptions = {}) {
  const decorate = applyDecorators(
    RequestMapping({ path: routeOf(endpoint), method: methods[endpoint.method] }),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
    SetMetadata(OWN_IDEMPOTENCY, options.idempotency === 'own'),
    RouteConfig({ bodyLimit: options.bodyLimit }),
  );
  return <T extends Handler<E>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<T>): void => {
    decorate(target, key, descriptor);
  };
}
