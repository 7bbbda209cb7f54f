import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keptConnections } from '../clients.mjs';

const main = resolve(import.meta.dirname, '../../apps/decision-service/dist/main.js');

/**
 * The built service with its own embedded database and the starter pack, in a process of its own.
 * @param preload module that the process loads first
 * @param own folder of a service that was there before, and stays; otherwise a new one is made and removed
 */
export async function startService({ env = {}, preload, home: own } = {}) {
  const home = own ?? makeHome();
  const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), main], {
    env: {
      ...process.env,
      PORT: '0',
      TIDEWAITER_HOME: home,
      TIDEWAITER_RATE_LIMIT: '100000000',
      DATABASE_URL: undefined,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const ended = once(child, 'exit');
  const agent = keptConnections();
  const stop = async () => {
    agent.destroy();
    child.kill('SIGTERM');
    await ended;
    if (own === undefined) removeHome(home);
  };
  const url = await untilReady(child, () => said).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, agent, key: /twk_[\w-]+/.exec(said)[0], stop };
}

async function untilReady(child, said) {
  while (child.exitCode === null) {
    const url = /https?:\/\/[\w.[\]:]+:\d+/.exec(said())?.[0];
    if (url && (await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return url;
    await sleep(100);
  }
  throw new Error(`The service ended with ${child.exitCode}:\n${said()}`);
}

function makeHome() {
  const home = mkdtempSync(join(tmpdir(), 'tidewaiter-bench-'));
  chmodSync(home, 0o755);
  lendLibrary(home);
  return home;
}

/** Training needs libxgboost, which the checkout keeps. */
function lendLibrary(home) {
  const library = resolve(process.env.TIDEWAITER_HOME ?? '.tidewaiter', 'lib');
  if (existsSync(library)) symlinkSync(library, join(home, 'lib'));
}

/** The database lies elsewhere where its account cannot enter the home. */
function removeHome(home) {
  const file = join(home, 'postgres.json');
  if (existsSync(file)) {
    rmSync(resolve(home, JSON.parse(readFileSync(file, 'utf8')).folder), { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true });
}
