import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpoints, grants, keyScopes, problemSchema, roles } from '@tidewaiter/contracts';
import type { Endpoint } from '@tidewaiter/contracts';
import { startApplication } from '../support/application.js';
import type { Application } from '../support/application.js';
import { malformedRequest, seeded, wellFormedRequest } from '../support/malformed-requests.js';
import type { MalformedRequest } from '../support/malformed-requests.js';

const count = 360;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

let service: Application;
let port: number;
let dressFor: (endpoint: Endpoint) => Promise<Record<string, string>>;

beforeAll(async () => {
  service = await startApplication();
  await service.app.listen(0, '127.0.0.1');
  port = (service.app.getHttpServer().address() as AddressInfo).port;
  const key = await service.keyFor(...keyScopes);
  dressFor = async ({ permission }) => {
    if (permission === 'public') return {};
    const role = roles.find((one) => permission === 'session' || grants[one].includes(permission));
    return role ? service.headersOf(role, role) : { authorization: `Bearer ${key}` };
  };
});
afterAll(() => service.stop());

// Node's own client sends what it is told; others mend addresses on the way.
function send(sent: MalformedRequest, dress: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, path, body } = sent;
    const headers = {
      ...dress,
      ...sent.headers,
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    };
    const asked = request({ port, host: '127.0.0.1', method, path: `/api/v1${path}`, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: String(answer.headers['content-type']),
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

describe('malformed requests', () => {
  it(`of ${count} kinds over all endpoints get a problem, never a fault of ours`, async () => {
    const random = seeded(20260302);
    const wrong: unknown[] = [];
    for (let n = 0; n < count; n++) {
      const endpoint = endpoints[n % endpoints.length] as Endpoint;
      const sent = malformedRequest(endpoint, random);
      const answer = await send(sent, await dressFor(endpoint));
      const isProblem =
        answer.status >= 400 &&
        answer.status < 500 &&
        answer.type.startsWith('application/problem+json') &&
        problemSchema.safeParse(JSON.parse(answer.body)).success;
      if (!isProblem) wrong.push({ ...sent, endpoint: endpoint.name, body: sent.body?.slice(0, 200), answer });
    }
    expect(wrong).toEqual([]);
    await service.anyone.get('/version').expect(200);
  }, 300_000);

  it('and well-formed ones that make no sense never meet a fault of ours', async () => {
    const random = seeded(7);
    const wrong: unknown[] = [];
    for (let n = 0; n < count; n++) {
      const endpoint = endpoints[n % endpoints.length] as Endpoint;
      const sent = wellFormedRequest(endpoint, random);
      // Followed until its job ends, or ending the session of the others.
      if (!sent || endpoint.name === 'watchJob' || endpoint.name === 'signOut') continue;
      const answer = await send(sent, await dressFor(endpoint));
      if (answer.status >= 500) wrong.push({ ...sent, endpoint: endpoint.name, answer });
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('are told in the caller’s language, with every fault and the request’s id', async () => {
    const administrator = await service.signIn('administrator', 'administrator');
    const { body, headers } = await administrator
      .post('/users', { userName: 'X', role: 'king' })
      .set('Accept-Language', 'fr-FR, en;q=0.5')
      .set('X-Request-Id', 'declaration-system-7')
      .expect(400);
    expect(body).toMatchObject({ code: 'invalidRequest', title: 'La requête n’est pas valide' });
    expect(body.requestId).toBe('declaration-system-7');
    expect(headers['x-request-id']).toBe('declaration-system-7');
    const pointers = body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/userName', '/role', '/password', '/displayName']));
  });

  it('say which methods an address accepts', async () => {
    const { headers, body } = await service.anyone.delete('/rule-sets').expect(405);
    expect(headers['allow']).toBe('GET, POST');
    expect(body.code).toBe('methodNotAllowed');
  });

  it('are refused when they are too large', async () => {
    const administrator = await service.signIn('administrator', 'administrator');
    const { body } = await administrator.post('/users', { userName: 'x'.repeat(300 * 1024) }).expect(413);
    expect(body.code).toBe('tooLarge');
  });
});
