import { createDecision } from '@tidewaiter/contracts';
import type { AnswerOf } from '@tidewaiter/contracts';
import { addressOf } from './call.js';
import { problemOf } from './problem-error.js';

/** Posts a declaration as a connected system would: by API key, without the session of the person at the screen. */
export async function postAsSystem(request: {
  readonly key: string;
  readonly body: string;
  readonly idempotencyKey: string;
}): Promise<AnswerOf<typeof createDecision>> {
  const response = await fetch(addressOf(createDecision, {}), {
    method: 'POST',
    credentials: 'omit',
    headers: {
      Authorization: `Bearer ${request.key}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': request.idempotencyKey,
      'Accept-Language': document.documentElement.lang,
    },
    body: request.body,
  }).catch((error: unknown) => {
    throw problemOf(error);
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(answer, response.status);
  return answer as AnswerOf<typeof createDecision>;
}
