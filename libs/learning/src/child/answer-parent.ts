import { constants, setPriority } from 'node:os';
import type { ChildMessage } from './child-message.js';

/** What a child process does: takes an order and answers. */
type Work<Order, Progress, Result> = (order: Order, onProgress: (progress: Progress) => void) => Promise<Result>;

/** Takes one order from the parent process, answers with progress and an end, and leaves. */
export function answerParent<Order, Progress, Result>(work: Work<Order, Progress, Result>): void {
  // Whatever else the machine does goes first; most of all decisions.
  setPriority(constants.priority.PRIORITY_LOW);
  const say = (message: ChildMessage<Progress, Result>): void => {
    process.send?.(message);
  };
  const answer = async (order: Order): Promise<void> => {
    try {
      say({ kind: 'done', result: await work(order, (progress) => say({ kind: 'progress', progress })) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
      const message = error instanceof Error ? error.message : String(error);
      say({ kind: 'failed', message, ...(code !== undefined && { code }) });
    }
  };
  process.once('message', (order: Order) => {
    void answer(order).finally(() => process.disconnect());
  });
}
