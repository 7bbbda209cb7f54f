import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { problems } from '@tidewaiter/contracts';
import type { Problem } from '@tidewaiter/contracts';
import { DomainError } from './domain-error.js';
import { languageOf } from './language.js';
import type { Language } from './language.js';
import { problemTexts } from './problem-texts.js';
import type { HttpReply, HttpRequest } from './request-context.js';
import { toDomainError } from './to-domain-error.js';

function bodyOf(error: DomainError, request: HttpRequest, language: Language): Problem {
  const { status, title } = problems[error.code];
  const translated = language === 'en' ? undefined : problemTexts[error.code][language];
  return {
    ...error.extras.members,
    type: `/api/docs#problem-${error.code}`,
    title: translated ?? title,
    status,
    detail: translated ?? error.message,
    instance: request.url.slice(0, 500),
    code: error.code,
    requestId: request.id,
    ...(error.extras.errors ? { errors: [...error.extras.errors] } : {}),
  };
}

/** Sends an error as RFC 9457 problem in the caller's language. */
export function sendProblem(thrown: unknown, request: HttpRequest, reply: HttpReply): void {
  const known = toDomainError(thrown, request.url);
  if (!known) {
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    new Logger('Problem').error(`${request.method} ${request.url} (${request.id}): ${text}`);
  }
  const error = known ?? new DomainError('internal', 'The fault was logged under the request id.');
  const body = bodyOf(error, request, languageOf(request.headers['accept-language']));
  if (reply.sent) return;
  if (error.code === 'methodNotAllowed' && Array.isArray(error.extras.members?.['allowed'])) {
    reply.header('Allow', error.extras.members['allowed'].join(', '));
  }
  reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
}

/** The only place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<HttpRequest>(), http.getResponse<HttpReply>());
  }
}
