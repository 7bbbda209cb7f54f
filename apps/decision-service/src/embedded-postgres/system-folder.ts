import { accessSync, constants, lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';

/**
 * A folder that only root writes and every account can enter, for what must lie outside a checkout that the server's
 * account cannot reach (a clone under a home folder of mode 0700). One that somebody else made is never used.
 */
export function systemFolder(): string {
  const found = ['/var/lib', '/var/tmp'].map((parent) => join(parent, 'tidewaiter')).find(isOurs);
  if (found === undefined) {
    throw new StartError(
      'The database needs a folder that its own account can reach, and neither /var/lib/tidewaiter nor /var/tmp/tidewaiter can be made: start from a folder that other accounts can enter, or set DATABASE_URL.',
    );
  }
  return found;
}

function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const status = lstatSync(folder);
    accessSync(folder, constants.W_OK);
    return status.isDirectory() && status.uid === process.getuid?.() && (status.mode & 0o022) === 0;
  } catch {
    return false;
  }
}
