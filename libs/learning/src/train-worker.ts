import { answerParent } from './child/answer-parent.js';
import { trainFromHistory } from './train-from-history.js';
import type { TrainingRequest, TrainingSummary } from './train-request.js';
import type { TrainingProgress } from './training-plan.js';

answerParent<TrainingRequest, TrainingProgress, TrainingSummary>((request, onProgress) =>
  trainFromHistory(request, { clock: () => new Date(), onProgress }),
);
