import type { Problem, ProblemCode } from '@tidewaiter/contracts';

/** One fault of a request, at a JSON pointer into what was sent. */
export type RequestFault = NonNullable<Problem['errors']>[number];

/** More than the sentence: faults with pointers, or members of its own beside RFC 9457's. */
export interface DomainErrorExtras {
  readonly errors?: readonly RequestFault[];
  readonly members?: Readonly<Record<string, unknown>>;
}

/** An expected problem. The code decides the status (contracts' `problems`); the message says what exactly, in English. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly extras: DomainErrorExtras = {},
  ) {
    super(message);
  }
}
