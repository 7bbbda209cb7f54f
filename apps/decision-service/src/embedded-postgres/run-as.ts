import { spawn, spawnSync } from 'node:child_process';
import type { ServerAccount } from './server-account.js';

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end under the given account, from `/` because the account may not be able to enter our folder. */
export function runAs(account: ServerAccount | undefined, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, {
      ...account,
      cwd: '/',
      env: { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: null, output: error.message }));
    // Not 'close': a started server may keep the pipes of the program that started it.
    child.on('exit', (code) => setImmediate(() => resolve({ code, output })));
  });
}

/** Whether the account can enter this folder: the whole way to it, whatever grants the right. */
export function canEnter(account: ServerAccount | undefined, folder: string): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
