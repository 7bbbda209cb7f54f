import { prepareRelease } from '@tidewaiter/decision';
import { openHistory } from '@tidewaiter/history';
import { mine } from './mine/mine.js';
import type { MiningMessage, MiningOrder } from './mine/mining-message.js';

/** Entry of the mining process: takes one order, answers with progress and an end, and leaves. */
process.once('message', (order: MiningOrder) => {
  void answer(order).finally(() => process.disconnect());
});

async function answer({ content, home, ...request }: MiningOrder): Promise<void> {
  try {
    const { release } = prepareRelease(content);
    if (release === undefined) throw new Error('the active release cannot be prepared');
    const history = await openHistory(home, { clock: () => new Date() });
    try {
      const onProgress = (progress: Extract<MiningMessage, { kind: 'progress' }>['progress']): void =>
        say({ kind: 'progress', progress });
      say({ kind: 'done', result: await mine({ ...request, history, release }, { onProgress }) });
    } finally {
      await history.close();
    }
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function say(message: MiningMessage): void {
  process.send?.(message);
}
