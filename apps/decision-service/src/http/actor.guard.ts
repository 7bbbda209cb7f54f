import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Endpoint } from '@tidewaiter/contracts';
import { Authenticator } from '../accounts/authenticator.js';
import type { Actor } from './actor.js';
import { DomainError } from './domain-error.js';
import { ENDPOINT } from './handles.js';
import { RateLimiter } from './rate-limiter.js';
import type { HttpReply, HttpRequest } from './request-context.js';

function refuseUnlessAllowed(endpoint: Endpoint, actor: Actor): void {
  if (endpoint.permission === 'public') return;
  const allowed =
    endpoint.permission === 'session' ? actor.kind === 'person' : actor.permissions.has(endpoint.permission);
  if (!allowed) throw new DomainError('notAllowed', `This needs the permission ${endpoint.permission}.`);
}

// A cookie is sent by the browser whoever made the request; the token shows that our own page made it.
function refuseForged(request: HttpRequest, actor: Actor): void {
  if (actor.kind === 'key' || request.method === 'GET' || request.method === 'HEAD') return;
  if (request.headers['x-csrf-token'] !== actor.csrfToken) {
    throw new DomainError('csrfMissing', 'Send the session’s csrfToken as X-CSRF-Token.');
  }
}

/** Lets a request through when who asks may do what the endpoint does. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    if (endpoint.permission === 'public') {
      this.limiter.count(request.ip, reply);
      return true;
    }
    const actor = await this.authenticator.actorOf(request);
    this.limiter.count(actor?.id ?? request.ip, reply);
    if (!actor) throw new DomainError('notSignedIn', 'Sign in, or send Authorization: Bearer with an API key.');
    refuseUnlessAllowed(endpoint, actor);
    refuseForged(request, actor);
    request.actor = actor;
    return true;
  }
}
