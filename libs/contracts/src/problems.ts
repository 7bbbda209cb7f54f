import { z } from 'zod';

/** Every problem the API answers: status and English title. The code never changes; titles are translated. */
export const problems = {
  invalidRequest: { status: 400, title: 'The request is not valid' },
  notSignedIn: { status: 401, title: 'Sign in or send an API key' },
  signInFailed: { status: 401, title: 'The user name or the password is wrong' },
  notAllowed: { status: 403, title: 'Your role does not allow this' },
  csrfMissing: { status: 403, title: 'The request did not come from the workbench' },
  notFound: { status: 404, title: 'There is nothing here' },
  methodNotAllowed: { status: 405, title: 'This address does not accept that method' },
  conflict: { status: 409, title: 'The current state does not allow this' },
  stillRunning: { status: 409, title: 'The same request is still being answered' },
  sameAuthor: { status: 409, title: 'Nobody approves their own work' },
  digestChanged: { status: 409, title: 'What was approved has changed' },
  noActiveRelease: { status: 409, title: 'No release is active' },
  versionChanged: { status: 412, title: 'Somebody else changed this in the meantime' },
  tooLarge: { status: 413, title: 'The request is too large' },
  unsupportedMedia: { status: 415, title: 'Send JSON' },
  invalidRules: { status: 422, title: 'The rules have errors' },
  keyReused: { status: 422, title: 'The idempotency key was used for another request' },
  conditionMissing: { status: 428, title: 'Say which version you edit' },
  tooManyRequests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something failed on our side' },
  unavailable: { status: 503, title: 'The service is starting or stopping' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** RFC 9457 body of every error answer. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
