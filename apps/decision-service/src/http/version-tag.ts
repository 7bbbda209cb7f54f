import { DomainError } from './domain-error.js';

/** The ETag of a version. */
export function tagOf(version: number): string {
  return `"${version}"`;
}

/** The version in an If-Match header; -1 where it is no tag of ours, so that it matches nothing. */
export function versionOf(header: string | undefined): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header?.trim() ?? '');
  return match ? Number(match[1]) : -1;
}

/** Refuses an edit of an older version; the problem carries the current one as `current`. */
export function expectVersion(sent: number, stored: number, current: unknown): void {
  if (sent !== stored) {
    throw new DomainError('versionChanged', `You edited version ${sent}; the current one is ${stored}.`, {
      members: { current },
    });
  }
}
