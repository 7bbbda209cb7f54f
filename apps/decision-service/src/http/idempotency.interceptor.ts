import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@tidewaiter/contracts';
import { catchError, from, of, switchMap, throwError } from 'rxjs';
import type { Observable } from 'rxjs';
import { sha256 } from '../sha256.js';
import { DomainError } from './domain-error.js';
import { ENDPOINT, OWN_IDEMPOTENCY } from './handles.js';
import { IdempotencyStore } from './idempotency.store.js';
import type { IdempotentRequest, StoredAnswer } from './idempotency.store.js';
import type { HttpReply, HttpRequest } from './request-context.js';

const keptHeaders = ['etag', 'location', 'release-digest'];

function idempotentRequest(endpoint: Endpoint, request: HttpRequest): IdempotentRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    if (endpoint.idempotency !== 'required') return undefined;
    throw new DomainError('invalidRequest', 'Send an Idempotency-Key header.', {
      errors: [{ pointer: '/headers/idempotency-key', code: 'required', message: 'Missing' }],
    });
  }
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new DomainError('invalidRequest', 'The Idempotency-Key has 1 to 255 visible ASCII characters.', {
      errors: [{ pointer: '/headers/idempotency-key', code: 'invalid', message: 'Invalid' }],
    });
  }
  const digest = sha256(JSON.stringify([request.method, request.url, request.body ?? null]));
  return { caller: request.actor?.id ?? 'anyone', key, endpoint: endpoint.name, digest };
}

function replay(stored: StoredAnswer, reply: HttpReply): unknown {
  for (const [name, value] of Object.entries(stored.headers)) reply.header(name, value);
  reply.header('Idempotency-Replayed', 'true').status(stored.status);
  return stored.body === '' ? undefined : JSON.parse(stored.body);
}

/** What is to be stored of an answer about to be sent. */
export function storedAnswer(status: number, reply: HttpReply, value: unknown): StoredAnswer {
  const kept = keptHeaders.flatMap((name) => {
    const header = reply.getHeader(name);
    return header === undefined ? [] : [[name, String(header)] as const];
  });
  return { status, headers: Object.fromEntries(kept), body: value === undefined ? '' : JSON.stringify(value) };
}

/** Honours Idempotency-Key: the same request gets the same answer and happens once. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly store: IdempotencyStore,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint?.idempotency) return next.handle();
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const keyed = idempotentRequest(endpoint, request);
    if (!keyed) return next.handle();
    request.idempotent = keyed;
    if (this.reflector.get<boolean>(OWN_IDEMPOTENCY, context.getHandler())) return next.handle();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return from(this.store.begin(keyed)).pipe(
      switchMap((stored) => (stored ? of(replay(stored, reply)) : this.run(keyed, next, { reply, endpoint }))),
    );
  }

  private run(
    request: IdempotentRequest,
    next: CallHandler,
    { reply, endpoint }: { reply: HttpReply; endpoint: Endpoint },
  ): Observable<unknown> {
    return next.handle().pipe(
      switchMap(async (value: unknown) => {
        await this.store.finish(request, storedAnswer(endpoint.status, reply, value));
        return value;
      }),
      catchError((error: unknown) => from(this.store.abandon(request)).pipe(switchMap(() => throwError(() => error)))),
    );
  }
}
