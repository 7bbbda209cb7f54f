import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HttpReply, HttpRequest } from './request-context.js';

/** The caller's request id where it is one, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const sent = request.headers['x-request-id'];
  return typeof sent === 'string' && /^[\w.-]{8,80}$/.test(sent) ? sent : randomUUID();
}

/** W3C trace context: the caller's trace with a span of ours, or a new trace. */
export function traceparentOf(sent: unknown): string {
  const trace = typeof sent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-0[01]$/.exec(sent)?.[1] : undefined;
  return `00-${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}

/** What every answer carries. @param releaseDigest of the active release, where there is one */
export function setAnswerHeaders(request: HttpRequest, reply: HttpReply, releaseDigest: string | undefined): void {
  reply.header('X-Request-Id', request.id);
  reply.header('traceparent', traceparentOf(request.headers['traceparent']));
  if (releaseDigest !== undefined) reply.header('Release-Digest', releaseDigest);
  if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store');
}
