import { StartError } from '../start-error.js';

const KNOWN: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/, 'the disk is full: free some space and start again'],
  [/Read-only file system|EROFS/, 'the data folder is on a read-only disk: choose another with TIDEWAITER_HOME'],
  [
    /wrong ownership|Permission denied|EACCES|EPERM/,
    'the account it runs under may not enter or does not own that folder',
  ],
  [/mkdir|mkdtemp/, 'the folder cannot be made there: choose another with TIDEWAITER_HOME'],
  [/could not bind|Address already in use|EADDRINUSE/, 'its port is in use by another program'],
  [/incompatible with server|was initialized by/, 'the data folder was made by another version of PostgreSQL'],
  [/ENOENT|error while loading shared libraries/, 'its programs do not run on this system; set DATABASE_URL instead'],
  [/password authentication failed/, 'the password kept in the data folder does not open it'],
  [/too many clients|remaining connection slots/, 'it has no connection left'],
];

/** One sentence on why the database under this data folder does not run, from whatever a program or the system said. */
export function explainFailure(said: string, folder: string): StartError {
  const known = KNOWN.find(([pattern]) => pattern.test(said))?.[1];
  const lines = said.trim().split('\n');
  const reason = known ?? lines.find((line) => /FATAL|PANIC|error/i.test(line))?.trim() ?? lines.at(-1)?.trim();
  return new StartError(`The embedded database in ${folder} cannot run: ${reason || 'no reason was given'}.`);
}
