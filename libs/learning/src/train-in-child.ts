import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { childFailure } from './child-failure.js';
import { LearningError } from './learning-error.js';
import type { TrainingMessage, TrainingRequest, TrainingSummary } from './train-request.js';
import type { TrainingProgress } from './training-plan.js';

export interface ChildRun {
  readonly onProgress?: (progress: TrainingProgress) => void;
  /** Ends the process; nothing is written. */
  readonly signal?: AbortSignal;
}

/** Node runs only the compiled worker, also when this file is read as source, as in tests. */
const worker = fileURLToPath(new URL('../dist/train-worker.js', import.meta.url));

/**
 * Trains in a process of its own, so that nothing else waits.
 * @throws what ended the training, with the code it has there; LearningError `worker` when the process ends without an
 * answer; the signal's reason
 */
export async function trainInChild(request: TrainingRequest, run: ChildRun = {}): Promise<TrainingSummary> {
  run.signal?.throwIfAborted();
  const child = fork(worker, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const end = (): boolean => child.kill('SIGKILL');
  run.signal?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<TrainingSummary>((resolve, reject) => {
      let complaint = '';
      child.stderr?.on('data', (text: Buffer) => (complaint = `${complaint}${text.toString()}`.slice(-500)));
      child.on('message', (message: TrainingMessage) => {
        if (message.kind === 'progress') run.onProgress?.(message.progress);
        else if (message.kind === 'done') resolve(message.summary);
        else reject(childFailure(message));
      });
      child.once('error', reject);
      child.once('close', (code, signal) => {
        const how = `the training process ended (${signal ?? `code ${code}`})`;
        reject(new LearningError('worker', complaint === '' ? how : `${how}: ${complaint.trim()}`));
      });
      child.send(request);
    });
  } catch (error) {
    run.signal?.throwIfAborted();
    throw error;
  } finally {
    run.signal?.removeEventListener('abort', end);
    child.kill('SIGKILL');
  }
}
