import { parentPort, workerData } from 'node:worker_threads';
import { HistoryError, openHistory } from '@tidewaiter/history';
import { lensDesk, type LensDesk } from './lens/lens-desk.js';
import type { LensOrder, LensReport, LensThreadSettings } from './lens/lens-message.js';
import { LensError } from './lens/lens-question.js';

/** Entry of the thread of the lens: takes orders as they come and answers each question once. */

const cancelled = new Set<number>();

function report(message: LensReport): void {
  parentPort?.postMessage(message);
}

type Question = Extract<LensOrder, { kind: 'ask' | 'list' }>;

async function settle(desk: LensDesk, order: Question): Promise<void> {
  const { id } = order;
  try {
    // What came meanwhile is heard first: it may cancel this question.
    await new Promise(setImmediate);
    report(await answer(desk, order));
  } catch (error) {
    if (error instanceof LensError) report({ kind: 'superseded', id });
    else
      report({
        kind: 'problem',
        id,
        message: messageOf(error),
        ...(error instanceof HistoryError && { code: error.code }),
      });
  } finally {
    cancelled.delete(id);
  }
}

async function answer(desk: LensDesk, order: Question): Promise<LensReport> {
  const { id, question } = order;
  const isStale = (): boolean => cancelled.has(id);
  if (order.kind === 'ask') return { kind: 'answer', id, answer: await desk.ask(question, isStale) };
  return { kind: 'list', id, list: await desk.list(question, order.excerpt, isStale) };
}

function messageOf(error: unknown): string {
  if (error instanceof HistoryError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Only the other side of the port starts this thread and writes to it.
const { budget, home } = workerData as LensThreadSettings;
// One thread of DuckDB's own, so that loading leaves a core to decisions.
const history = await openHistory(home, { clock: () => new Date(), memoryLimit: '512MB', threads: 1 });
const desk = lensDesk({ history, budget });

parentPort?.on('message', (order: LensOrder) => {
  if (order.kind === 'backdrop') desk.setBackdrop(order.backdrop);
  else if (order.kind === 'cancel') cancelled.add(order.id);
  else if (order.kind === 'close') void history.close().finally(() => parentPort?.close());
  else void settle(desk, order);
});
