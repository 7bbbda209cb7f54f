import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Service {
  /** Address of the service without a slash at the end. */
  readonly url: string;
  /** Its data folder. */
  readonly home: string;
  /** Everything it has printed so far. */
  output(): string;
  /** Ends it in order and waits for the end. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

interface Settings {
  /** Data folder to use again; a new temporary one otherwise. */
  readonly home?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until it must be ready. */
  readonly patience?: number;
}

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'apps/decision-service/dist/main.js');

/** A data folder of its own that the account of the database can enter. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'tidewaiter-test-'));
  chmodSync(home, 0o755);
  return home;
}

/** Removes a data folder together with its database where that lies elsewhere. */
export function removeHome(home: string): void {
  const file = join(home, 'postgres.json');
  if (existsSync(file)) {
    const { folder } = JSON.parse(readFileSync(file, 'utf8')) as { folder: string };
    rmSync(resolve(home, folder), { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true });
}

/** Starts the built service in a process of its own, on a port of its own, and waits until it is ready. */
export async function startService({
  home = makeHome(),
  env = {},
  patience = 240_000,
}: Settings = {}): Promise<Service> {
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', TIDEWAITER_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = once(child, 'exit') as Promise<[number | null]>;
  const url = await untilReady(child, () => said, Date.now() + patience);
  return {
    url,
    home,
    output: () => said,
    async stop() {
      child.kill('SIGTERM');
      const [code] = await end;
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await end;
    },
  };
}

async function untilReady(child: ChildProcess, said: () => string, deadline: number): Promise<string> {
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The service ended with ${child.exitCode}:\n${said()}`);
    const url = /https?:\/\/[\w.[\]:]+:\d+/.exec(said())?.[0];
    if (url && (await isReady(url))) return url;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The service did not become ready:\n${said()}`);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
