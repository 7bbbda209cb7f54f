import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { HistoryError } from '@tidewaiter/history';
import type { LensExcerpt, LensList } from './lens-list.js';
import type { LensOrder, LensReport, LensThreadSettings } from './lens-message.js';
import { LensError, type LensAnswer, type LensBackdrop, type LensQuestion } from './lens-question.js';

/** Who asks: an editor asks again with a greater version whenever its text changes. */
export interface LensEditor {
  readonly editor: string;
  readonly version: number;
}

/** The lens in a thread of its own, so that no decision waits for it. */
export interface LensThread {
  /**
   * Answers the newest question of each editor; an older one that has no answer yet is given up.
   * @throws LensError `superseded`, `stopped`; HistoryError `unknownDataset`, `badName`
   */
  readonly ask: (
    from: LensEditor,
    question: Omit<LensQuestion, 'backdrop'>,
    backdrop: LensBackdrop,
  ) => Promise<LensAnswer>;
  /**
   * Lists declarations behind a number of an answer, for an editor of its own.
   * @throws as `ask`
   */
  readonly list: (
    from: LensEditor,
    question: Omit<LensQuestion, 'backdrop'> & { readonly excerpt: LensExcerpt },
    backdrop: LensBackdrop,
  ) => Promise<LensList>;
  readonly close: () => Promise<void>;
}

type Answered = Extract<LensReport, { kind: 'answer' | 'list' }>;

interface Waiting {
  readonly from: LensEditor;
  readonly resolve: (report: Answered) => void;
  readonly reject: (reason: Error) => void;
}

/** Node runs only the compiled entry, also when this file is read as source, as in tests. */
const entry = fileURLToPath(new URL('../../dist/lens-worker.js', import.meta.url));

/** The thread begins with the first question, and anew after it has failed. */
export function lensThread(settings: LensThreadSettings): LensThread {
  let running: Running | undefined;
  let isClosed = false;
  const request: Running['request'] = async (from, backdrop, orderOf) => {
    if (isClosed) throw new LensError('stopped', 'the lens is closed');
    if (!running?.isAlive()) running = start(settings);
    return running.request(from, backdrop, orderOf);
  };
  return {
    async ask(from, question, backdrop) {
      const asked = { ...question, backdrop: backdrop.key };
      const report = await request(from, backdrop, (id) => ({ kind: 'ask', id, question: asked }));
      return (report as AnsweredAs<'answer'>).answer;
    },
    async list(from, { excerpt, ...question }, backdrop) {
      const asked = { ...question, backdrop: backdrop.key };
      const report = await request(from, backdrop, (id) => ({ kind: 'list', id, question: asked, excerpt }));
      return (report as AnsweredAs<'list'>).list;
    },
    async close() {
      isClosed = true;
      await running?.end();
    },
  };
}

/** Milliseconds a statement at work may take to end when the lens is closed. */
const longestClosing = 2000;

/** What answers an order depends on the order's kind alone. */
type AnsweredAs<Kind> = Extract<LensReport, { kind: Kind }>;

interface Running {
  /** Sends an order; older ones of the same editor are given up. */
  readonly request: (from: LensEditor, backdrop: LensBackdrop, orderOf: (id: number) => LensOrder) => Promise<Answered>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
}

function start(settings: LensThreadSettings): Running {
  const worker = new Worker(entry, { workerData: settings });
  const waiting = new Map<number, Waiting>();
  const state = { isAlive: true, last: 0, backdrop: '' };
  const send = (order: LensOrder): void => worker.postMessage(order);
  const stop = (reason: Error): void => {
    state.isAlive = false;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (report: LensReport) => {
    settle(waiting.get(report.id), report);
    waiting.delete(report.id);
  });
  worker.on('error', stop);
  worker.on('exit', () => stop(new LensError('stopped', 'the thread of the lens has ended')));
  return {
    isAlive: () => state.isAlive,
    end: () => endThread(worker, () => send({ kind: 'close' })),
    request(from, backdrop, orderOf) {
      const older = [...waiting].filter(([, one]) => one.from.editor === from.editor);
      if (older.some(([, one]) => one.from.version > from.version)) return Promise.reject(superseded());
      for (const [id, { reject }] of older) {
        send({ kind: 'cancel', id });
        waiting.delete(id);
        reject(superseded());
      }
      if (state.backdrop !== backdrop.key) send({ kind: 'backdrop', backdrop });
      state.backdrop = backdrop.key;
      const id = (state.last += 1);
      send(orderOf(id));
      return new Promise((resolve, reject) => waiting.set(id, { from, resolve, reject }));
    },
  };
}

async function endThread(worker: Worker, askToClose: () => void): Promise<void> {
  if (worker.threadId < 0) return;
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  const timer = setTimeout(() => void worker.terminate(), longestClosing);
  askToClose();
  await ended;
  clearTimeout(timer);
}

function settle(one: Waiting | undefined, report: LensReport): void {
  if (report.kind === 'answer' || report.kind === 'list') one?.resolve(report);
  else if (report.kind === 'superseded') one?.reject(superseded());
  else one?.reject(report.code ? new HistoryError(report.code, report.message) : new Error(report.message));
}

function superseded(): LensError {
  return new LensError('superseded', 'a newer question has come');
}
