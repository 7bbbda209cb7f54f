import { constants, setPriority } from 'node:os';

import { trainFromHistory } from './train-from-history.js';
import type { TrainingMessage, TrainingRequest } from './train-request.js';
import type { TrainingProgress } from './training-plan.js';

// Whatever else the machine does goes first; most of all decisions.
setPriority(constants.priority.PRIORITY_LOW);

/** Entry of the training process: takes one request, answers with progress and an end, and leaves. */
process.once('message', (request: TrainingRequest) => {
  void answer(request).finally(() => process.disconnect());
});

async function answer(request: TrainingRequest): Promise<void> {
  try {
    const onProgress = (progress: TrainingProgress): void => say({ kind: 'progress', progress });
    const summary = await trainFromHistory(request, { clock: () => new Date(), onProgress });
    say({ kind: 'done', summary });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    const message = error instanceof Error ? error.message : String(error);
    say({ kind: 'failed', message, ...(code !== undefined && { code }) });
  }
}

function say(message: TrainingMessage): void {
  process.send?.(message);
}
