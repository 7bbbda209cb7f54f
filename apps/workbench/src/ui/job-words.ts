import type { TextKey } from '../i18n/texts.js';

const steps: Readonly<Record<string, TextKey>> = {
  library: 'jobs.stepLibrary',
  read: 'jobs.stepRead',
  search: 'jobs.stepSearch',
  rehearse: 'jobs.stepRehearse',
  fuse: 'selection.stepFuse',
  fit: 'jobs.stepFit',
  write: 'jobs.stepWrite',
  mine: 'jobs.stepMine',
  resume: 'jobs.stepResume',
  scoring: 'jobs.stepScoring',
  evaluating: 'jobs.stepEvaluating',
  judging: 'jobs.stepJudging',
  summarising: 'jobs.stepSummarising',
  keeping: 'jobs.stepKeeping',
};

const failures: Readonly<Record<string, TextKey>> = {
  worker: 'jobs.failedWorker',
  interrupted: 'jobs.failedInterrupted',
  tooFewCases: 'jobs.failedTooFewCases',
  libraryMissing: 'jobs.failedLibrary',
  fetchFailed: 'jobs.failedLibrary',
  enginesDisagree: 'simulationChecks.failed',
};

/** What a job is doing, in words; undefined for a step that the catalogue does not name. */
export function stepKey(step: string | undefined): TextKey | undefined {
  return step === undefined ? undefined : steps[step];
}

/** Why a job failed, in words; undefined for a reason that only the service can say. */
export function failureKey(code: string): TextKey | undefined {
  return failures[code];
}
