#!/usr/bin/env node
/**
 * `npm start`: from a bare clone to a running service. Uses nothing but Node's own modules, because nothing else is
 * there yet. Installs and builds when needed, then hands over to the service.
 */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { exitCode } from './run.mjs';
import { root } from './workspace.mjs';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const service = spawn(process.execPath, ['apps/decision-service/dist/main.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
service.on('error', (error) => {
  console.error(`The service could not be started: ${error.message}.`);
  process.exit(1);
});
service.on('exit', (code, signal) => process.exit(exitCode(code, signal)));
// A terminal sends Ctrl-C to both processes; a supervisor signals only this one. The service heeds the first one only.
for (const signal of STOP_SIGNALS) process.on(signal, () => service.kill(signal));
