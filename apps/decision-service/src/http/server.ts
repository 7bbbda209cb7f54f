import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from '../health/metrics.js';
import { ActiveRelease } from '../releases/active-release.js';
import { requestIdOf, setAnswerHeaders } from './answer-headers.js';
import { sendProblem } from './problem.filter.js';
import type { HttpReply, HttpRequest } from './request-context.js';

/** Largest body where the handler says nothing else. */
const bodyLimit = 256 * 1024;

/** Fastify as this service wants it, before Nest gets it. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    // Addresses that no router can read never reach Nest.
    frameworkErrors: (error: Error, request: HttpRequest, reply: HttpReply) => sendProblem(error, request, reply),
  });
}

/** `'self'` and what Monaco and Mantine need: workers from our own address, styles set from script. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    workerSrc: ["'self'", 'blob:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Plugins and hooks that every answer goes through. */
export async function prepareServer(app: NestFastifyApplication, { secure }: { secure: boolean }): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy, strictTransportSecurity: secure ? {} : false });
  await app.register(compress, { threshold: 1024, encodings: ['gzip', 'br'] });
  const server = app.getHttpAdapter().getInstance();
  const active = app.get(ActiveRelease, { strict: false });
  const metrics = app.get(Metrics, { strict: false });
  server.removeContentTypeParser('text/plain');
  // A file goes to its handler as the stream it is.
  server.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  server.addHook('onRoute', (route) => {
    const { bodyLimit: wanted } = (route.config ?? {}) as { bodyLimit?: number };
    if (wanted !== undefined) route.bodyLimit = wanted;
  });
  server.addHook('onRequest', (request, reply, done) => {
    setAnswerHeaders(request, reply, active.number() === undefined ? undefined : active.current().digest);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(route, request.method, { status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    done();
  });
}
