import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { addFigures } from '@tidewaiter/rule-index';

/** Threads that hold a store and lists, and scan it together, each an equal part of the declarations. */
export function scanThreads({ store, columns, starts, amounts, lists }, count) {
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('scan-worker.mjs', import.meta.url), { workerData: { columns, starts, amounts, lists } });
  });
  const ask = async (messageOf) => {
    const answers = workers.map(async (worker, at) => {
      worker.postMessage(messageOf(at));
      return (await once(worker, 'message'))[0];
    });
    return Promise.all(answers);
  };
  const ends = Array.from({ length: count + 1 }, (_, at) => Math.round((at * store.declarations) / count));
  const rangeOf = (at) => ({ from: ends[at], to: ends[at + 1] });
  return {
    /** Kernels for the plan, in every thread. */
    prepare: (plan) => ask(() => ({ plan })),
    scan: async () => addFigures(await ask((at) => ({ range: rangeOf(at) }))),
    prepareAndScan: async (plan) => addFigures(await ask((at) => ({ plan, range: rangeOf(at) }))),
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
