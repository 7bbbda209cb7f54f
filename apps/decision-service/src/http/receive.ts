import { Readable } from 'node:stream';
import type { Endpoint } from '@tidewaiter/contracts';
import { z } from 'zod';
import { DomainError } from './domain-error.js';
import type { RequestFault } from './domain-error.js';
import { pointerOf } from './json-pointer.js';
import type { Language } from './language.js';
import type { HttpRequest, ReceivedParts } from './request-context.js';
import { malformedTexts } from './well-formed.js';

const messages = {
  en: z.locales.en().localeError,
  fr: z.locales.fr().localeError,
  ar: z.locales.ar().localeError,
} as const satisfies Record<Language, unknown>;

type Part = 'params' | 'query' | 'body';

function receivePart(part: Part, schema: z.ZodType | undefined, sent: { value: unknown; language: Language }) {
  const faults: RequestFault[] = malformedTexts(sent.value, part === 'body' ? [] : [part]);
  if (!schema || faults.length > 0) return { value: undefined, faults };
  const parsed = schema.safeParse(sent.value, { error: messages[sent.language] });
  if (parsed.success) return { value: parsed.data, faults };
  const prefix = part === 'body' ? [] : [part];
  for (const issue of parsed.error.issues) {
    faults.push({ pointer: pointerOf([...prefix, ...issue.path]), code: issue.code, message: issue.message });
  }
  return { value: undefined, faults };
}

/**
 * Holds a request against the endpoint's schemas. Pointers are into the body, or begin with `/query` or `/params`.
 * @throws DomainError invalidRequest with every fault
 */
export function receive(endpoint: Endpoint, request: HttpRequest, language: Language): ReceivedParts {
  if (request.body instanceof Readable !== (endpoint.upload !== undefined)) {
    throw new DomainError('unsupportedMedia', `Send ${endpoint.upload ?? 'application/json'}.`);
  }
  const params = receivePart('params', endpoint.params, { value: request.params, language });
  const query = receivePart('query', endpoint.query, { value: request.query, language });
  // A body whose members are all optional may be left away.
  const sent = endpoint.upload ? undefined : (request.body ?? {});
  const body = receivePart('body', endpoint.body, { value: sent, language });
  const errors = [...params.faults, ...query.faults, ...body.faults];
  if (errors.length > 0) {
    const first = errors[0];
    const where = first === undefined || first.pointer === '' ? 'the body' : first.pointer;
    throw new DomainError('invalidRequest', `${errors.length} fault(s); at ${where}: ${first?.message ?? ''}`, {
      errors: errors.slice(0, 50),
    });
  }
  const upload = endpoint.upload ? request.body : undefined;
  return { params: params.value, query: query.value, body: upload ?? body.value };
}
