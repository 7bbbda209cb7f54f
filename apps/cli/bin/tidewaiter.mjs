#!/usr/bin/env node
/** `npx tidewaiter`: builds what changed since the last time, then runs the command line. */
import '../../../tools/check-node.mjs';
import { ensureBuilt } from '../../../tools/build.mjs';
import { ensureInstalled } from '../../../tools/install.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
await import('../dist/main.js');
