import { Inject, Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@tidewaiter/contracts';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { DomainError } from './domain-error.js';
import { ENDPOINT } from './handles.js';
import { languageOf } from './language.js';
import { receive } from './receive.js';
import type { HttpReply, HttpRequest } from './request-context.js';

/** Hands the handler what its endpoint's schemas made of the request, and sends what the contract says. */
@Injectable()
export class ReceiveInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) return next.handle();
    const request = context.switchToHttp().getRequest<HttpRequest>();
    request.received = receive(endpoint, request, languageOf(request.headers['accept-language']));
    if (endpoint.conditional === 'required' && request.headers['if-match'] === undefined) {
      throw new DomainError('conditionMissing', 'Send If-Match with the ETag of what you edit.');
    }
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return next.handle().pipe(map((answer: unknown) => this.checked(endpoint, answer, reply)));
  }

  private checked(endpoint: Endpoint, answer: unknown, reply: HttpReply): unknown {
    if (endpoint.download && reply.getHeader('content-type') === undefined) reply.type(endpoint.download);
    if (this.config.checkAnswers && endpoint.answer) {
      const parsed = endpoint.answer.safeParse(JSON.parse(JSON.stringify(answer)));
      if (!parsed.success) throw new Error(`${endpoint.name} breaks its contract: ${parsed.error.message}`);
    }
    return answer;
  }
}
