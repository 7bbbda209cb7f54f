import { loadReferenceValues, openPastColumns, type IntegerAppender, type PastColumns } from '@tidewaiter/history';
import type { Session } from '@tidewaiter/history';
import type { Circumstances } from '../circumstances.js';
import type { EvaluationContext } from '../evaluate.js';
import type { SimulationOptions } from '../simulation-options.js';
import { gatherDeclarations, hitColumnNames, sideNumbers } from './gather-declarations.js';
import type { ItemTest } from './item-tests.js';
import { itemsWithin, monthSlices } from './month-slices.js';
import { scanGroups } from './scan-groups.js';
import { scanHits, type TakeHits } from './scan-hits.js';

/** Bytes that columns may take at a time unless said otherwise. */
const usualMemory = 2 ** 30;

export interface ScanContext extends EvaluationContext {
  readonly tests: readonly ItemTest[];
  readonly options: Pick<SimulationOptions, 'columns' | 'history' | 'memory' | 'signal'>;
}

/**
 * One pass over the columns: the table `evaluated_…` with the hits of each side, `scanned_<side>`. Goes by months where all
 * would take too much memory.
 * @returns whether it was done: not where the dataset has changed since the pass began
 */
export async function scanPass(session: Session, circumstances: Circumstances, context: ScanContext): Promise<boolean> {
  const { options, pass, plan, relations, scoreFiles, tests } = context;
  const { sides } = circumstances;
  const [release] = sides.map((side) => side.release).filter((one) => one !== undefined);
  const references = release?.release.references ?? new Map();
  const model = release?.release.model;
  const facts = [...new Set(['lodged_on', ...tests.flatMap(({ rule }) => rule.facts)])];
  const most = itemsWithin(options.memory ?? usualMemory, facts.length);
  await loadReferenceValues(session, `references_${pass}`, references);
  const slices = await monthSlices(session, { relations, slice: plan.slice }, most);
  // Where memory does not hold them all there is nothing to share.
  const open = (slices.length === 1 && options.columns?.open) || openPastColumns;
  for (const [place, slice] of slices.entries()) {
    const columns = await open({
      ...{ history: options.history, dataset: plan.dataset, slice, references, seed: plan.seed },
      model: model && { score: model.score, digest: release?.modelDigest ?? '' },
      signal: options.signal,
    });
    if (columns.manifest.digest !== relations.manifest.digest) return false;
    await columns.load(facts);
    await scanColumns(session, columns, context);
    const position = place === 0 ? 'first' : 'next';
    await gatherDeclarations(session, { plan, relations, sides, scoreFiles, pass, slice, position });
  }
  return true;
}

/** Fills the table `scanned`. */
async function scanColumns(
  session: Session,
  { store }: PastColumns,
  { options: { signal }, tests }: ScanContext,
): Promise<void> {
  const rows = hitRows(await session.createIntegerTable('scanned', hitColumnNames), store.starts);
  for (const group of scanGroups(tests)) await scanHits(store, group, { take: rows.take, signal });
  rows.close();
}

const rowsPerAppend = 20_480;

function hitRows(
  appender: IntegerAppender,
  starts: Uint32Array,
): { readonly take: TakeHits; readonly close: () => void } {
  const columns = hitColumnNames.map(() => new Int32Array(rowsPerAppend));
  let filled = 0;
  const append = (): void => {
    appender.append(columns.map((column) => column.subarray(0, filled)));
    filled = 0;
  };
  return {
    take(declaration, { rules }, items) {
      for (const { index, side } of rules) {
        const hit = [starts[declaration] ?? 0, sideNumbers[side], index, items];
        columns.forEach((column, at) => {
          column[filled] = hit[at] ?? 0;
        });
        filled += 1;
        if (filled === rowsPerAppend) append();
      }
    },
    close() {
      append();
      appender.close();
    },
  };
}
