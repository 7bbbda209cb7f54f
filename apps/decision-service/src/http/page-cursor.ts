import { DomainError } from './domain-error.js';
import { isWellFormed } from './well-formed.js';

/** An opaque cursor that stands for the last row of a page. */
export function cursorOf(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position in a cursor: as many texts and numbers as `shape` says.
 * @throws DomainError invalidRequest where it is none of ours
 */
export function positionOf(cursor: string, shape: readonly ('string' | 'number' | 'instant')[]): (string | number)[] {
  const position = parse(cursor);
  const fits =
    Array.isArray(position) &&
    position.length === shape.length &&
    position.every((value: unknown, index) => isKind(value, shape[index]));
  if (fits) return position as (string | number)[];
  throw new DomainError('invalidRequest', 'The cursor is not one of ours.', {
    errors: [{ pointer: '/query/cursor', code: 'invalidCursor', message: 'Not a cursor' }],
  });
}

function isKind(value: unknown, kind: 'string' | 'number' | 'instant' | undefined): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'string' || !isWellFormed(value)) return false;
  return kind === 'string' || !Number.isNaN(Date.parse(value));
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
