import { randomBytes } from 'node:crypto';

/** A new identifier: what it names, and 20 random characters. */
export function newId(kind: string): string {
  return `${kind}_${randomBytes(15).toString('base64url').replaceAll('-', '0').replaceAll('_', '1')}`;
}
