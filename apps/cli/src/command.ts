import type { ParseArgsConfig } from 'node:util';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command was called with, and where it prints. */
export interface Invocation {
  readonly values: Values;
  readonly positionals: readonly string[];
  /** With `--json`: findings and results as JSON on standard output. */
  readonly json: boolean;
  print(text: string): void;
  /** Progress and remarks, on standard error. */
  note(text: string): void;
  readonly signal: AbortSignal;
}

/** One command of `tidewaiter`. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Arguments after the name, `<path>`. */
  readonly usage: string;
  readonly example: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What each option means, by name. */
  readonly help: Readonly<Record<string, string>>;
  /** Exit code: 0 well, 1 findings. */
  run(invocation: Invocation): Promise<number>;
}

/** The call itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an option that must be given. */
export function required(values: Values, option: string): string {
  const value = values[option];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${option} is missing`);
  return value;
}

/** The value of an option that may be left out. */
export function optional(values: Values, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** The value of an option that is a whole number from 1. */
export function wholeNumber(text: string, option: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text);
  throw new UsageError(`--${option} is a whole number from 1`);
}

/** The one argument a command takes. */
export function onlyArgument(invocation: Invocation, name: string): string {
  const [value, ...rest] = invocation.positionals;
  if (value === undefined) throw new UsageError(`<${name}> is missing`);
  if (rest.length > 0) throw new UsageError(`one <${name}> at a time`);
  return value;
}
