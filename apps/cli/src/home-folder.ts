import { resolve } from 'node:path';

/** The data folder: TIDEWAITER_HOME, else `.tidewaiter` where the command was called. */
export function homeFolder(): string {
  return resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter');
}
