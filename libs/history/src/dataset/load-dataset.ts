import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import type { History } from '../history.js';
import { append, type Appended, type AppendOptions } from './append.js';
import type { LoadedUpTo } from './loaded.js';
import { stageAct, stageItems } from './stage-records.js';
import type { StagedDecision, Staging } from './staging.js';

/** A decision of the service with the declaration it was about. */
export interface DecisionRecord {
  readonly kind: 'decision';
  readonly declaration: Declaration;
  readonly draw: number;
  readonly decision: StagedDecision;
}

/** An inspection act of the service. */
export interface ActRecord {
  readonly kind: 'act';
  readonly reference: string;
  /** Whole number as text, growing in the order in which acts were recorded. */
  readonly sequence: string;
  readonly act: InspectionAct;
  readonly selectedBy: 'policy' | 'random';
  /** With which probability the declaration would have been selected. */
  readonly propensity: number;
}

export type ServiceRecord = DecisionRecord | ActRecord;

export interface LoadOptions extends Pick<AppendOptions, 'title' | 'signal'>, LoadedUpTo {
  readonly dataset: string;
}

/** Staging costs about twenty microseconds an item; whoever decides meanwhile gets a turn. */
const recordsPerTurn = 64;

/**
 * Appends what the service has recorded since the dataset's marks, all or nothing and together with the new marks: what
 * was loaded once is not loaded again, wherever a run broke off. Of declarations with the same reference the first
 * stands; acts are new ones each and keep their order, also those on declarations loaded long ago.
 * @throws HistoryError `locked` also where the marks are not those it was loaded from, `frozen`, `badName`; the signal's
 * reason when cancelled.
 */
export async function loadDataset(
  history: History,
  records: AsyncIterable<ServiceRecord>,
  { dataset, signal, title, ...loaded }: LoadOptions,
): Promise<Appended> {
  const origin = { from: 'service', source: loaded.source } as const;
  return append({ history, dataset }, { title, signal, origin, loaded }, async (staging) => {
    let line = 0;
    for await (const record of records) {
      stageRecord(staging, record, (line += 1));
      if (line % recordsPerTurn !== 0) continue;
      signal?.throwIfAborted();
      await new Promise(setImmediate);
    }
  });
}

function stageRecord(staging: Staging, record: ServiceRecord, line: number): void {
  if (record.kind === 'act') return stageAct(staging, { ...record, key: record.sequence.padStart(20, '0') });
  const { decision, declaration, draw } = record;
  stageItems(staging, { line, reference: decision.reference, declaration, draw });
  staging.decision(decision);
}
