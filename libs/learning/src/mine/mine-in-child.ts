import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LearningError } from '../learning-error.js';
import type { MiningMessage, MiningOrder } from './mining-message.js';
import type { MiningResult, MiningRun } from './mining-request.js';

/** Node runs only the compiled worker, also when this file is read as source, as in tests. */
const worker = fileURLToPath(new URL('../../dist/mine-worker.js', import.meta.url));

/**
 * Mines in a process of its own, so that nothing else waits.
 * @throws LearningError `worker` with the reason when mining fails or its process ends; the signal's reason
 */
export async function mineInChild(order: MiningOrder, run: MiningRun = {}): Promise<MiningResult> {
  const { onProgress, signal } = run;
  signal?.throwIfAborted();
  const child = fork(worker, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const end = (): boolean => child.kill('SIGKILL');
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<MiningResult>((resolve, reject) => {
      let complaint = '';
      child.stderr?.on('data', (text: Buffer) => (complaint = `${complaint}${text.toString()}`.slice(-500)));
      child.on('message', (message: MiningMessage) => {
        if (message.kind === 'progress') onProgress?.(message.progress);
        else if (message.kind === 'done') resolve(message.result);
        else reject(new LearningError('worker', message.message));
      });
      child.once('error', reject);
      child.once('close', (code, killed) => {
        reject(
          new LearningError('worker', `the mining process ended (${killed ?? `code ${code}`}) ${complaint}`.trim()),
        );
      });
      child.send(order);
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}
