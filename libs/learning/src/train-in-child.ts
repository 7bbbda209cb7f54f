import { askChild, type ChildRun } from './child/ask-child.js';
import type { TrainingRequest, TrainingSummary } from './train-request.js';
import type { TrainingProgress } from './training-plan.js';

/**
 * Trains in a process of its own, so that nothing else waits; where it is ended, nothing is written.
 * @throws what ended the training, with the code it has there; LearningError `worker` when the process ends without an
 * answer; the signal's reason
 */
export function trainInChild(request: TrainingRequest, run: ChildRun<TrainingProgress> = {}): Promise<TrainingSummary> {
  return askChild('train-worker.js', request as object, run);
}
