import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { RulePackError } from './rule-pack-error.js';

/** @throws RulePackError when the file is not JSON */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RulePackError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

/** The file's JSON held against a schema; `fallback` where there is no such file. */
export async function readShaped<S extends z.ZodType>(
  path: string,
  schema: S,
  fallback: z.output<S>,
): Promise<z.output<S>> {
  const value = await readJson(path).catch((error: unknown) => {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  });
  if (value === undefined) return fallback;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RulePackError(`${path}: at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
