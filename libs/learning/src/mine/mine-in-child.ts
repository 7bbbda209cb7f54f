import { askChild } from '../child/ask-child.js';
import type { MiningOrder } from './mining-order.js';
import type { MiningResult, MiningRun } from './mining-request.js';

/**
 * Mines in a process of its own, so that nothing else waits.
 * @throws what ended the mining, with the code it has there; LearningError `worker` when the process ends without an answer;
 * the signal's reason
 */
export function mineInChild(order: MiningOrder, run: MiningRun = {}): Promise<MiningResult> {
  return askChild('mine-worker.js', order as object, run);
}
