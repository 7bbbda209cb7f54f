import { HttpException } from '@nestjs/common';
import type { ProblemCode } from '@tidewaiter/contracts';
import { HistoryError } from '@tidewaiter/history';
import type { HistoryProblem } from '@tidewaiter/history';
import { DomainError } from './domain-error.js';
import { methodsOf } from './methods-of.js';

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  404: 'notFound',
  405: 'methodNotAllowed',
  413: 'tooLarge',
  415: 'unsupportedMedia',
  429: 'tooManyRequests',
  503: 'unavailable',
};

const codeOfHistory = {
  unknownDataset: 'notFound',
  badName: 'invalidRequest',
  badCursor: 'invalidRequest',
  locked: 'conflict',
  frozen: 'conflict',
  nameTaken: 'conflict',
  damaged: 'conflict',
  unknownSimulation: 'notFound',
} as const satisfies Record<HistoryProblem, ProblemCode>;

function fromStatus(status: number, message: string, url: string): DomainError {
  const methods = status === 404 ? methodsOf(url) : [];
  if (methods.length > 0) {
    return new DomainError('methodNotAllowed', `This address accepts ${methods.join(', ')}.`, {
      members: { allowed: methods },
    });
  }
  return new DomainError(codeOfStatus[status] ?? 'invalidRequest', status === 404 ? 'No such address.' : message);
}

/** Whatever was thrown as a problem; undefined where it is a fault of ours. */
export function toDomainError(thrown: unknown, url: string): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof HttpException) {
    const status = thrown.getStatus();
    return status < 500 || status === 503 ? fromStatus(status, thrown.message, url) : undefined;
  }
  if (!(thrown instanceof Error)) return undefined;
  if (thrown instanceof HistoryError) return new DomainError(codeOfHistory[thrown.code], thrown.message);
  if ('statusCode' in thrown && typeof thrown.statusCode === 'number' && thrown.statusCode < 500) {
    return fromStatus(thrown.statusCode, thrown.message, url);
  }
  if ('code' in thrown && (thrown.code === 'ENOSPC' || thrown.code === '53100')) {
    return new DomainError('unavailable', 'The disk of the service is full.');
  }
  // SQLSTATE class 22: a value that PostgreSQL cannot take although our schemas let it through.
  if ('code' in thrown && typeof thrown.code === 'string' && /^22[0-9A-Z]{3}$/.test(thrown.code)) {
    return new DomainError('invalidRequest', 'A value is out of range.');
  }
  return undefined;
}
