import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { Test } from 'supertest';
import type { Permission, Role } from '@tidewaiter/contracts';
import { AccountsService } from '../../apps/decision-service/src/accounts/accounts.service.js';
import { readConfig } from '../../apps/decision-service/src/config.js';
import { createApplication } from '../../apps/decision-service/src/create-application.js';
import { migrate } from '../../apps/decision-service/src/data-source.js';
import { serviceActor } from '../../apps/decision-service/src/http/actor.js';
import { makeTestDatabase } from './test-database.js';
import { TestClock } from './test-clock.js';

type Method = 'get' | 'post' | 'put' | 'delete';

/** Someone who calls the API: addresses are below /api/v1. */
export interface Caller {
  get(path: string): Test;
  post(path: string, body?: unknown): Test;
  put(path: string, body?: unknown): Test;
  delete(path: string): Test;
}

/** The service in this process, on a fresh database of a real PostgreSQL, with a clock that the test sets. */
export interface Application {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly home: string;
  readonly anyone: Caller;
  /** Adds an account of the role (once) and signs in with it. */
  signIn(userName: string, role: Role): Promise<Caller>;
  /** Headers of someone signed in with the role; signs in once for a user name. */
  headersOf(userName: string, role: Role): Promise<Record<string, string>>;
  /** A new API key with these scopes. */
  keyFor(...scopes: Permission[]): Promise<string>;
  /** A connected system with these scopes. */
  system(...scopes: Permission[]): Promise<Caller>;
  stop(): Promise<void>;
}

const password = 'correct horse battery';

function caller(app: NestFastifyApplication, dress: (test: Test) => Test): Caller {
  const send = (method: Method, path: string, body?: unknown): Test => {
    const test = dress(supertest(app.getHttpServer())[method](`/api/v1${path}`));
    return body === undefined ? test : test.send(body as object);
  };
  return {
    get: (path) => send('get', path),
    post: (path, body) => send('post', path, body),
    put: (path, body) => send('put', path, body),
    delete: (path) => send('delete', path),
  };
}

async function sessionHeaders(
  app: NestFastifyApplication,
  who: { userName: string; role: Role },
): Promise<Record<string, string>> {
  const accounts = app.get(AccountsService, { strict: false });
  const person = { ...who, displayName: who.userName, agency: 'customs', password };
  await accounts.addPerson(person, serviceActor).catch(() => undefined);
  const { headers, body } = await supertest(app.getHttpServer())
    .post('/api/v1/session')
    .send({ userName: who.userName, password })
    .expect(200);
  const { csrfToken } = body as { csrfToken: string };
  return { cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '', 'x-csrf-token': csrfToken };
}

async function makeKey(app: NestFastifyApplication, scopes: Permission[]): Promise<string> {
  const accounts = app.get(AccountsService, { strict: false });
  const wish = { name: 'declaration system', scopes: scopes as never, agency: 'customs' };
  return (await accounts.addKey(wish, serviceActor)).key;
}

/** Starts it. `variables` are its environment beside the defaults of tests. */
export async function startApplication(variables: Readonly<Record<string, string>> = {}): Promise<Application> {
  const database = await makeTestDatabase();
  const home = mkdtempSync(join(tmpdir(), 'tidewaiter-api-'));
  const config = readConfig({
    TIDEWAITER_HOME: home,
    TIDEWAITER_SEED: 'none',
    TIDEWAITER_CHECK_ANSWERS: 'yes',
    TIDEWAITER_LOG: 'error',
    TIDEWAITER_WORKBENCH: join(home, 'no-workbench'),
    ...variables,
  });
  await migrate(database.url);
  const clock = new TestClock();
  const app = await createApplication({ config, databaseUrl: database.url, clock });
  const signedIn = new Map<string, Promise<Record<string, string>>>();
  return {
    app,
    clock,
    home,
    anyone: caller(app, (test) => test),
    async signIn(userName, role) {
      const headers = await sessionHeaders(app, { userName, role });
      return caller(app, (test) => test.set(headers));
    },
    headersOf(userName, role) {
      const known = signedIn.get(userName) ?? sessionHeaders(app, { userName, role });
      signedIn.set(userName, known);
      return known;
    },
    keyFor: (...scopes) => makeKey(app, scopes),
    async system(...scopes) {
      const key = await makeKey(app, scopes);
      return caller(app, (test) => test.set('Authorization', `Bearer ${key}`));
    },
    async stop() {
      await app.close();
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
