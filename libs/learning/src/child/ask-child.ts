import { fork } from 'node:child_process';
import type { Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LearningError } from '../learning-error.js';
import { childFailure } from './child-failure.js';
import type { ChildMessage } from './child-message.js';

export interface ChildRun<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the process at once. */
  readonly signal?: AbortSignal;
}

/** Node runs only the compiled entries, also when this file is read as source, as in tests. */
const compiled = new URL('../../dist/', import.meta.url);

/** What is remembered of what the process wrote before it ended, in characters. */
const longestComplaint = 500;

/**
 * Has a process of its own, the entry of this name, do the work, so that nothing else waits.
 * @throws what ended the work, with the code it has there; LearningError `worker` when the process ends without an answer;
 * the signal's reason
 */
export async function askChild<Progress, Result>(
  entry: string,
  order: Serializable,
  { onProgress, signal }: ChildRun<Progress>,
): Promise<Result> {
  signal?.throwIfAborted();
  const child = fork(fileURLToPath(new URL(entry, compiled)), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const end = (): boolean => child.kill('SIGKILL');
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<Result>((resolve, reject) => {
      let complaint = '';
      child.stderr?.on(
        'data',
        (text: Buffer) => (complaint = `${complaint}${text.toString()}`.slice(-longestComplaint)),
      );
      child.on('message', (message: ChildMessage<Progress, Result>) => {
        if (message.kind === 'progress') onProgress?.(message.progress);
        else if (message.kind === 'done') resolve(message.result);
        else reject(childFailure(message));
      });
      child.once('error', reject);
      child.once('close', (code, killed) => {
        const how = `the process of ${entry} ended (${killed ?? `code ${code}`})`;
        reject(new LearningError('worker', complaint === '' ? how : `${how}: ${complaint.trim()}`));
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
