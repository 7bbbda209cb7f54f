import { readFile } from 'node:fs/promises';
import { mappingSchema, type Mapping } from '@tidewaiter/history';
import { UsageError } from './command.js';

/** @throws UsageError when the file is no mapping, with the place of the first fault */
export async function readMapping(path: string): Promise<Mapping> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`${path} is no mapping: ${(error as Error).message}`);
  }
  const parsed = mappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${path} is no mapping: at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
