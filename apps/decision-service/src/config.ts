import { fileURLToPath } from 'node:url';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { StartError } from './start-error.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = (fallback: string) =>
  z
    .string()
    .min(1)
    .default(fallback)
    .transform((path) => (isAbsolute(path) ? path : resolve(root, path)));

/** Everything the service reads from its environment; relative folders count from the checkout. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Absent: the embedded database below TIDEWAITER_HOME. */
  DATABASE_URL: z.string().startsWith('postgres', 'must be a postgresql:// address').optional(),
  TIDEWAITER_HOME: folder('.tidewaiter'),
  TIDEWAITER_SEED: z.enum(['none', 'demo']).default('demo'),
  /** Declarations of the sample history. */
  TIDEWAITER_SIZE: z.coerce.number().int().min(100).max(5_000_000).default(120_000),
  /**
   * Dataset whose past tells the profiles of declarations that are to be decided, and which decisions and inspection acts
   * join. Absent: `sample` where there is a sample history, else `live`.
   */
  TIDEWAITER_PROFILES: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,62}$/, 'must be the name of a dataset')
    .optional(),
  TIDEWAITER_RULES: folder('rules'),
  TIDEWAITER_WORKBENCH: folder('apps/workbench/dist'),
  TIDEWAITER_LOG: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  /** Requests a minute from one person, key or address. */
  TIDEWAITER_RATE_LIMIT: z.coerce.number().int().min(1).default(60_000),
  /** Name of the installation shown on the sign-in page. */
  TIDEWAITER_ENVIRONMENT: z.string().min(1).max(40).default('development'),
  /** `yes` marks the session cookie Secure: set it where people come by https. */
  TIDEWAITER_HTTPS: z.enum(['yes', 'no']).default('no'),
  /** `yes` holds every answer against its contract before it leaves. */
  TIDEWAITER_CHECK_ANSWERS: z.enum(['yes', 'no']).default('no'),
});

/** Settings of the running service. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly home: string;
  readonly seed: 'none' | 'demo';
  readonly sampleSize: number;
  readonly profilesDataset: string;
  readonly rulesFolder: string;
  readonly workbenchFolder: string;
  readonly logLevel: string;
  readonly rateLimit: number;
  readonly environment: string;
  readonly secureCookies: boolean;
  readonly checkAnswers: boolean;
}

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('config');

/** Reads the settings; a wrong one ends in a StartError that names it. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new StartError(`The environment is not valid: ${faults.join('; ')}.`);
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    home: values.TIDEWAITER_HOME,
    seed: values.TIDEWAITER_SEED,
    sampleSize: values.TIDEWAITER_SIZE,
    profilesDataset: values.TIDEWAITER_PROFILES ?? (values.TIDEWAITER_SEED === 'demo' ? 'sample' : 'live'),
    rulesFolder: values.TIDEWAITER_RULES,
    workbenchFolder: values.TIDEWAITER_WORKBENCH,
    logLevel: values.TIDEWAITER_LOG,
    rateLimit: values.TIDEWAITER_RATE_LIMIT,
    environment: values.TIDEWAITER_ENVIRONMENT,
    secureCookies: values.TIDEWAITER_HTTPS === 'yes',
    checkAnswers: values.TIDEWAITER_CHECK_ANSWERS === 'yes',
  };
}
