import 'reflect-metadata';
import { SystemClock } from './clock.js';
import { readConfig } from './config.js';
import { consoleProgress } from './seed/progress.js';
import { StartError } from './start-error.js';
import { startService } from './start-service.js';
import type { RunningService } from './start-service.js';

/** Longest wait for what has begun before a signal ends it all. */
const graceMs = 15_000;

const stopping = new AbortController();
let service: RunningService | undefined;

function stop(): void {
  if (stopping.signal.aborted) return;
  stopping.abort(new StartError('Stopped before it was ready.'));
  setTimeout(() => process.exit(1), graceMs).unref();
  void service?.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(`The service did not stop in order: ${String(error)}`);
      process.exit(1);
    },
  );
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  service = await startService(readConfig(process.env), {
    clock: new SystemClock(),
    progress: consoleProgress(process.stdout),
    log: (line) => console.log(line),
    signal: stopping.signal,
  });
  console.log(['', `Tidewaiter is ready: ${service.url}`, ...service.greeting, 'Stop it with Ctrl-C.'].join('\n'));
} catch (error) {
  // A sentence for what can be mended from the console; everything else is a fault of ours and needs its stack.
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
