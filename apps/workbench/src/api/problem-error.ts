import { problems } from '@tidewaiter/contracts';
import type { Problem, ProblemCode } from '@tidewaiter/contracts';

/** `offline`: the service did not answer at all; `unknown`: an answer that is not a problem of the contracts. */
export type FailureCode = ProblemCode | 'offline' | 'unknown';

/** An error answer of the API, or none at all. Pages say it by its code. */
export class ProblemError extends Error {
  readonly code: FailureCode;
  readonly problem: Partial<Problem>;

  constructor(code: FailureCode, problem: Partial<Problem>) {
    super(problem.detail ?? problem.title ?? code);
    this.name = 'ProblemError';
    this.code = code;
    this.problem = problem;
  }
}

function isProblem(value: unknown): value is Partial<Problem> & { code: string } {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

function isKnown(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

function codeForStatus(status: number): FailureCode {
  const found = Object.entries(problems).find(([, problem]) => problem.status === status);
  return found && isKnown(found[0]) ? found[0] : 'unknown';
}

/** Makes a ProblemError of an error body, or of a failed fetch. */
export function problemOf(body: unknown, status?: number): ProblemError {
  if (body instanceof ProblemError) return body;
  if (isProblem(body) && isKnown(body.code)) return new ProblemError(body.code, body);
  if (status === undefined) return new ProblemError('offline', {});
  return new ProblemError(codeForStatus(status), isProblem(body) ? body : { status });
}

export function isProblemCode(error: unknown, code: FailureCode): boolean {
  return error instanceof ProblemError && error.code === code;
}
