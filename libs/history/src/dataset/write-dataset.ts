import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import type { History } from '../history.js';
import { append, type Appended, type AppendOptions } from './append.js';
import { stageAct, stageItems } from './stage-records.js';
import type { Staging } from './staging.js';

/** A past declaration with what became of it. */
export interface HistoryEntry {
  readonly reference: string;
  readonly declaration: Declaration;
  /** The random draw of the day, when it was kept. */
  readonly draw?: number;
  readonly act?: InspectionAct;
  /** What sent the declaration to inspection, and with which probability it would have been sent. */
  readonly selectedBy?: 'policy' | 'random';
  readonly propensity?: number;
}

export interface WriteOptions extends AppendOptions {
  readonly dataset: string;
  /** Called with the number of declarations staged so far, now and then and at the end. */
  readonly onProgress?: (declarations: number) => void;
}

const reportEvery = 1000;

/**
 * Appends declarations to a dataset, all or none. A declaration that is there already with the same content is counted
 * as unchanged; an act of the same day, result and findings is not added twice.
 */
export async function writeDataset(
  history: History,
  entries: Iterable<HistoryEntry> | AsyncIterable<HistoryEntry>,
  options: WriteOptions,
): Promise<Appended> {
  return append({ history, dataset: options.dataset }, options, async (staging) => {
    let count = 0;
    for await (const entry of entries) {
      stageEntry(staging, entry, (count += 1));
      if (count % reportEvery !== 0) continue;
      options.signal?.throwIfAborted();
      options.onProgress?.(count);
      // Cancelling and other work need a turn of the event loop, which an iterable in memory never gives.
      await new Promise(setImmediate);
    }
    options.onProgress?.(count);
  });
}

function stageEntry(staging: Staging, entry: HistoryEntry, line: number): void {
  const { act, declaration, draw, reference } = entry;
  stageItems(staging, { line, reference, declaration, draw });
  const key = act && `${act.inspected_on} ${String(line).padStart(10, '0')}`;
  if (act && key !== undefined) stageAct(staging, { ...entry, act, key });
}
