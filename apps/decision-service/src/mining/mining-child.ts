import { constants, setPriority } from 'node:os';
import { prepareRelease } from '@tidewaiter/decision';
import { openHistory } from '@tidewaiter/history';
import { mine } from '@tidewaiter/learning';
import type { MiningMessage, MiningOrder } from './mining-order.js';

// Whatever else the machine does goes first; most of all decisions.
setPriority(constants.priority.PRIORITY_LOW);

/** Entry of the searching process: takes one order, answers with progress and an end, and leaves. */
process.once('message', (order: MiningOrder) => {
  void answer(order).finally(() => process.disconnect());
});

async function answer(order: MiningOrder): Promise<void> {
  try {
    const { release, diagnostics } = prepareRelease(order.content);
    if (!release) throw new Error(`${diagnostics.length} fault(s) in the rules in force`);
    const history = await openHistory(order.home, { clock: () => new Date() });
    try {
      const { suggestions, base } = await mine(
        {
          history,
          dataset: order.dataset,
          slice: { period: order.period },
          release,
          seed: order.seed,
          ...(order.content.model && { modelDigest: order.content.model.digest }),
        },
        { onProgress: ({ fraction }) => say({ kind: 'progress', share: fraction }) },
      );
      say({ kind: 'done', result: { suggestions, base } });
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
