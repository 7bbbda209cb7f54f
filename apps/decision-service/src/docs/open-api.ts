import { endpoints, problems, problemSchema } from '@tidewaiter/contracts';
import type { Endpoint, ProblemCode } from '@tidewaiter/contracts';
import { z } from 'zod';
import { basePath } from '../http/handles.js';

type Json = Record<string, unknown>;

/** One operation of the document. */
export interface Operation extends Json {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: string[];
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Json;
  readonly servers: Json[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Json;
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return rest;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function headersOf(endpoint: Endpoint): Json[] {
  const header = (name: string, need: 'required' | 'accepted', description: string): Json => ({
    name,
    in: 'header',
    required: need === 'required',
    description,
    schema: { type: 'string' },
  });
  return [
    ...(endpoint.idempotency
      ? [header('Idempotency-Key', endpoint.idempotency, 'The same key and body happen once')]
      : []),
    ...(endpoint.conditional ? [header('If-Match', endpoint.conditional, 'ETag of the version edited')] : []),
  ];
}

function problemsOf(endpoint: Endpoint): ProblemCode[] {
  const codes: ProblemCode[] = ['invalidRequest'];
  if (endpoint.permission !== 'public') codes.push('notSignedIn', 'notAllowed');
  if (endpoint.params) codes.push('notFound');
  if (endpoint.body) codes.push('tooLarge', 'unsupportedMedia');
  if (endpoint.idempotency) codes.push('keyReused', 'stillRunning');
  return [...new Set([...codes, ...(endpoint.problems ?? []), 'tooManyRequests' as const])];
}

function responsesOf(endpoint: Endpoint): Json {
  const success: Json = { description: endpoint.summary };
  if (endpoint.answer) success['content'] = { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } };
  else if (endpoint.download) success['content'] = { [endpoint.download]: {} };
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(endpoint)) {
    byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  }
  const failures = [...byStatus].map(([status, codes]) => [
    String(status),
    {
      description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('; '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [String(endpoint.status)]: success, ...(Object.fromEntries(failures) as Json) };
}

function bodyOf(endpoint: Endpoint): Json {
  if (endpoint.upload) return { requestBody: { required: true, content: { [endpoint.upload]: {} } } };
  if (!endpoint.body) return {};
  const schema = schemaOf(endpoint.body, 'input');
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function operationOf(endpoint: Endpoint): Operation {
  const { permission } = endpoint;
  const secured =
    permission === 'public' ? [] : [{ session: [] }, ...(permission === 'session' ? [] : [{ apiKey: [] }])];
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [endpoint.tag],
    'x-permission': permission,
    security: secured,
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...headersOf(endpoint),
    ],
    ...bodyOf(endpoint),
    responses: responsesOf(endpoint),
  };
}

/** OpenAPI 3.1 of every endpoint, from the contracts alone. */
export function openApiDocument(): OpenApi {
  const paths: OpenApi['paths'] = {};
  for (const endpoint of endpoints) {
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operationOf(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tidewaiter',
      version: '1',
      summary: 'Which lane for this declaration?',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: basePath }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tidewaiter_session' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'API key, `twk_…`' },
      },
    },
  };
}
