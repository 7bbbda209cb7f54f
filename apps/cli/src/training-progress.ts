import type { TrainingProgress } from '@tidewaiter/learning';

const meanings = {
  read: 'reading cases',
  search: 'trying settings',
  rehearse: 'rehearsing on later cases',
  fuse: 'learning what hits of rules add',
  fit: 'training on all cases',
  write: 'writing the model',
} as const satisfies Record<TrainingProgress['step'], string>;

/** Notes each step as it begins. */
export function trainingProgress(note: (text: string) => void): (progress: TrainingProgress) => void {
  let last: TrainingProgress['step'] | undefined;
  return ({ step }) => {
    if (step === last) return;
    last = step;
    note(`${meanings[step]} …`);
  };
}
