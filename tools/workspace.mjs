import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Prints a line of progress with the time, apart from what a program answers on its standard output. */
export function say(line) {
  console.error(`${new Date().toTimeString().slice(0, 8)}  ${line}`);
}

/** Milliseconds as people say them. */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
