import type { z } from 'zod';

/** One thing wrong with a body that was sent, as in RFC 9457's `errors`. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the value or unknown property. */
  readonly pointer: string;
  /** `required`, `unknownField`, `wrongType`, `outOfBounds`, `badFormat` or `invalid`. */
  readonly code: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

const codes: Partial<Record<Issue['code'], string>> = {
  too_big: 'outOfBounds',
  too_small: 'outOfBounds',
  invalid_format: 'badFormat',
  invalid_value: 'badFormat',
};

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function problemsOfIssue(issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'unknownField',
      message: `unknown field \`${key}\``,
    }));
  }
  const pointer = pointerTo(issue.path);
  if (issue.code === 'invalid_type') {
    const absent = issue.message.endsWith('received undefined');
    return [{ pointer, code: absent ? 'required' : 'wrongType', message: absent ? 'is required' : issue.message }];
  }
  return [{ pointer, code: codes[issue.code] ?? 'invalid', message: issue.message }];
}

/** Everything zod found, one problem per value or unknown property, in the order found. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.flatMap(problemsOfIssue);
}
