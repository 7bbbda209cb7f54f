import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { MiningResult } from '@tidewaiter/learning';
import { DomainError } from '../http/domain-error.js';
import type { MiningMessage, MiningOrder } from './mining-order.js';

export interface MiningRun {
  readonly signal: AbortSignal;
  /** Share done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Node runs only the compiled process, also when this file is read as source, as in tests. */
const program = fileURLToPath(new URL('../../dist/mining/mining-child.js', import.meta.url));

/**
 * Searches in a process of its own, so that decisions do not wait.
 * @throws DomainError conflict with the reason when the search fails or its process ends; the signal's reason
 */
export async function mineInChild(
  order: MiningOrder,
  { signal, onProgress }: MiningRun,
): Promise<Pick<MiningResult, 'suggestions' | 'base'>> {
  signal.throwIfAborted();
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const end = (): boolean => child.kill('SIGKILL');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (message: MiningMessage) => {
        if (message.kind === 'progress') onProgress(message.share);
        else if (message.kind === 'done') resolve(message.result);
        else reject(new DomainError('conflict', message.message));
      });
      child.once('error', reject);
      child.once('close', (code, killedBy) =>
        reject(new DomainError('conflict', `The search ended (${killedBy ?? `code ${code}`}); nothing was changed.`)),
      );
      child.send(order);
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    child.kill('SIGKILL');
  }
}
