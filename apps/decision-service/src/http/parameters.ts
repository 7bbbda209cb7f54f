import { createParamDecorator, Res } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { DomainError } from './domain-error.js';
import type { HttpReply, HttpRequest } from './request-context.js';
import { tagOf, versionOf } from './version-tag.js';

function requestOf(context: ExecutionContext): HttpRequest {
  return context.switchToHttp().getRequest<HttpRequest>();
}

/** Params, query and body, validated: `@Input() { params, body }: Received<typeof endpoint>`. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).received);

/** Who asks: `@By() actor: Actor`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** An edit of one version: the version in `If-Match` (-1 where the tag is none of ours), and the tag of the answer. */
export interface Edit {
  readonly version: number;
  /** Answers with the ETag of the version now stored. */
  tag(version: number): void;
}

/** `@Editing() edit: Edit`. */
export const Editing = createParamDecorator((_: unknown, context: ExecutionContext): Edit => {
  const reply = context.switchToHttp().getResponse<HttpReply>();
  return {
    version: versionOf(requestOf(context).headers['if-match']),
    tag: (version) => void reply.header('ETag', tagOf(version)),
  };
});

/** The request's idempotency key, for handlers that store their own record: `@Idempotent() key: IdempotentRequest`. */
export const Idempotent = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).idempotent,
);

/** The request, for its headers: `@Asked() request: HttpRequest`. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context));

/** Aborted when the caller has gone before the answer was there: `@Gone() gone: AbortSignal`. */
export const Gone = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<HttpReply>();
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new DomainError('conflict', 'The caller has gone.'));
  });
  return gone.signal;
});

/** The answer, for headers: `@Reply() reply: HttpReply`; what the handler returns is still what is sent. */
export const Reply = () => Res({ passthrough: true });
