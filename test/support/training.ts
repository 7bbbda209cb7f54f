import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDataset } from '@tidewaiter/history';
import { fetchLibrary, XGBoostError } from '@tidewaiter/xgboost-node';
import { PastDeclarations } from '../../apps/decision-service/src/datasets/past-declarations.js';
import type { Application, Caller } from './application.js';
import { sampleHistory } from './sample.js';

/** Data folder of the checkout, which keeps libxgboost between runs. */
const homeOfLibrary = resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter');

/** Whether models can be trained here; where not, the reason is printed. */
export async function canTrain(): Promise<boolean> {
  try {
    await fetchLibrary(homeOfLibrary);
    return true;
  } catch (error) {
    if (!(error instanceof XGBoostError)) throw error;
    process.stderr.write(`tests of training are skipped: ${error.message}\n`);
    return false;
  }
}

/** Lends the checkout's libxgboost to a service with a home of its own. */
export function lendLibrary(home: string): void {
  const library = join(homeOfLibrary, 'lib');
  if (existsSync(library) && !existsSync(join(home, 'lib'))) symlinkSync(library, join(home, 'lib'));
}

/** Gives the service the sample history under the name `sample`. */
export async function addSample({ app }: Application, declarations: number): Promise<void> {
  function* known() {
    for (const { truth: _, ...entry } of sampleHistory(declarations)) yield entry;
  }
  await writeDataset(app.get(PastDeclarations, { strict: false }).history, known(), {
    dataset: 'sample',
    title: { en: 'Sample', fr: 'Exemple', ar: 'عينة' },
  });
}

export interface JobAnswer {
  readonly id: string;
  readonly state: string;
  readonly step?: string;
  readonly progress: number;
  readonly resultId?: string;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** Asks until the job is as wanted; a job that has ended otherwise is a failure. */
export async function jobUntil(caller: Caller, id: string, wanted: (job: JobAnswer) => boolean): Promise<JobAnswer> {
  for (;;) {
    const job = (await caller.get(`/jobs/${id}`).expect(200)).body as JobAnswer;
    if (wanted(job)) return job;
    if (!['queued', 'running'].includes(job.state)) throw new Error(JSON.stringify(job));
    await sleep(50);
  }
}

/** Process numbers of the trainings that this process has started. */
export function trainingProcesses(): number[] {
  const listing = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return listing.split('\n').flatMap((line) => {
    const [pid, parent, ...command] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && command.some((part) => part.endsWith('train-worker.js'));
    return isOurs ? [Number(pid)] : [];
  });
}
