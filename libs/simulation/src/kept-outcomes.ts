import { access } from 'node:fs/promises';
import { HistoryError, type History } from '@tidewaiter/history';
import { outcomePath } from './outcome-file.js';
import { digestOfRun, type SimulationPlan } from './plan.js';

/** A simulation that has run. */
export interface KeptSimulation {
  readonly history: History;
  readonly dataset: string;
  readonly digest: string;
}

const notKept = 'the declarations of this simulation are not kept; run it again';

/** The file of its declarations. @throws HistoryError `unknownSimulation`, `badName`. */
export async function keptPath({ dataset, digest, history }: KeptSimulation): Promise<string> {
  const path = outcomePath(history, dataset, digest);
  await access(path).catch(() => {
    throw new HistoryError('unknownSimulation', notKept);
  });
  return path;
}

/** Whether a run of the plan would give what is kept under the digest: its inputs are the same, past declarations included. */
export async function isKept(
  plan: SimulationPlan,
  { digest, history }: Pick<KeptSimulation, 'digest' | 'history'>,
): Promise<boolean> {
  if (digestOfRun(plan, await history.describe(plan.dataset)) !== digest) return false;
  return access(outcomePath(history, plan.dataset, digest)).then(
    () => true,
    () => false,
  );
}

/**
 * The same file, with what each cause asked for.
 * @throws HistoryError `unknownSimulation` also where it was kept before sweeps read it.
 */
export async function pathForSweeps(simulation: KeptSimulation): Promise<string> {
  const path = await keptPath(simulation);
  const columns = await simulation.history.query(`SELECT name FROM parquet_schema($1) WHERE name = 'granted_after'`, [
    { type: 'text', value: path },
  ]);
  if (columns.length === 0) throw new HistoryError('unknownSimulation', notKept);
  return path;
}

/** SQL of what the kept file says of a declaration, under the names that the counts read. */
export const knownColumns = `nullif(outcome, 'unknown') AS result,
  CAST(round(additional_duty * 100) AS BIGINT) AS duty_cents`;
