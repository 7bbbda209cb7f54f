#!/usr/bin/env node
/**
 * `npm start`: from a bare clone to a running service. Uses nothing but Node's own modules, because nothing else is
 * there yet. Installs and builds when needed, then becomes the service: one process, so that whatever ends it, a signal
 * or `kill -9`, ends all of it.
 */
import './check-node.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './workspace.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

process.chdir(root);
await import('../apps/decision-service/dist/main.js');
