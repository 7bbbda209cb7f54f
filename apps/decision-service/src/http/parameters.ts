import { createParamDecorator, Res } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { HttpRequest } from './request-context.js';
import { versionOf } from './version-tag.js';

function requestOf(context: ExecutionContext): HttpRequest {
  return context.switchToHttp().getRequest<HttpRequest>();
}

/** Params, query and body, validated: `@Input() { params, body }: Received<typeof endpoint>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).received);

/** Who asks: `@By() actor: Actor`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** The version in `If-Match`: `@IfMatch() version: number`; -1 where the tag is none of ours. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versionOf(requestOf(context).headers['if-match']),
);

/** The request's idempotency key, for handlers that store their own record: `@Idempotent() key: IdempotentRequest`. */
export const Idempotent = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).idempotent,
);

/** The answer, for headers: `@Reply() reply: HttpReply`; what the handler returns is still what is sent. */
export const Reply = () => Res({ passthrough: true });
