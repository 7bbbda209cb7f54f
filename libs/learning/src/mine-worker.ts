import { prepareRelease } from '@tidewaiter/decision';
import { openHistory } from '@tidewaiter/history';
import { answerParent } from './child/answer-parent.js';
import { mine } from './mine/mine.js';
import type { MiningOrder } from './mine/mining-order.js';
import type { MiningProgress, MiningResult } from './mine/mining-request.js';

answerParent<MiningOrder, MiningProgress, MiningResult>(async ({ content, home, ...request }, onProgress) => {
  const { release, diagnostics } = prepareRelease(content);
  if (release === undefined) throw new Error(`the rules in force have ${diagnostics.length} faults`);
  const history = await openHistory(home, { clock: () => new Date() });
  try {
    return await mine({ ...request, history, release }, { onProgress });
  } finally {
    await history.close();
  }
});
