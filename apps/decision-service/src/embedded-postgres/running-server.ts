import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The server that holds a cluster at the moment and the port it answers on, by the file the server itself writes. */
export function runningServer(data: string): { readonly port: number } | undefined {
  try {
    const [pid, , , port] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n').map(Number);
    return pid && port && isAlive(pid) && isServerOf(pid, data) ? { port } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Tells the server from another program that got its number after a crash, and from a dead child nobody collected. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes(data);
}
