import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { createApplication } from './create-application.js';
import { migrate } from './data-source.js';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.js';
import type { ProgressReporter } from './seed/progress.js';
import { Seed } from './seed/seed.js';
import type { Greeting } from './seed/greeting.js';
import { StartError } from './start-error.js';

export interface RunningService {
  /** Address without a slash at the end. */
  readonly url: string;
  readonly greeting: Greeting;
  /** Finishes what has begun, then stops. */
  stop(): Promise<void>;
}

/** What was started so far, to be stopped in the opposite order. */
type Stoppers = (() => Promise<void>)[];

async function stopAll(stoppers: Stoppers): Promise<void> {
  for (const stop of stoppers.splice(0).reverse()) await stop();
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function explain(error: unknown, config: Config): unknown {
  const { port, host, home } = config;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use; stop what uses it, or set PORT to another one.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; set HOST to one it has.`,
    ENOSPC: `The disk with ${home} is full; make room, or set TIDEWAITER_HOME to another folder.`,
    // PostgreSQL's own code for a full disk.
    '53100': `The disk of the database is full; make room and start again.`,
    EACCES: `Not allowed: ${error instanceof Error ? error.message : ''}; check HOST, PORT and the rights on ${home}.`,
    EROFS: `The folder ${home} cannot be written to; set TIDEWAITER_HOME to another one.`,
  };
  const sentence = sentences[String(codeOf(error))];
  return sentence === undefined ? error : new StartError(sentence);
}

async function databaseUrl(config: Config, stoppers: Stoppers, log: (line: string) => void): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const server = await startEmbeddedPostgres({ home: config.home, log });
  stoppers.push(() => server.stop());
  return server.url;
}

/**
 * Starts everything: database, schema, first-run data, HTTP.
 * @throws StartError with one sentence for the person at the console
 */
export async function startService(
  config: Config,
  surroundings: {
    readonly clock: Clock;
    readonly progress: ProgressReporter;
    readonly log: (line: string) => void;
    /** Aborted when the person at the console wants it to end before it has begun. */
    readonly signal: AbortSignal;
  },
): Promise<RunningService> {
  const stoppers: Stoppers = [];
  const { clock, progress, log, signal } = surroundings;
  try {
    await mkdir(config.home, { recursive: true });
    const url = await databaseUrl(config, stoppers, log);
    signal.throwIfAborted();
    await migrate(url);
    const app = await createApplication({ config, databaseUrl: url, clock });
    stoppers.push(() => app.close());
    const greeting = await app.get(Seed, { strict: false }).run(progress, signal);
    signal.throwIfAborted();
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const name = config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host;
    return { url: `http://${name}:${port}`, greeting, stop: () => stopAll(stoppers) };
  } catch (error) {
    await stopAll(stoppers).catch(() => undefined);
    throw explain(error, config);
  }
}
