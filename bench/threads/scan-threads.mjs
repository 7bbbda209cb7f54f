import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { addFigures } from '@tidewaiter/rule-index';

/** Threads that scan a store together, each an equal part of the declarations. */
export function scanThreads({ store, columns, starts, amounts }, count) {
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('scan-worker.mjs', import.meta.url), { workerData: { columns, starts, amounts } });
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
    compile: ({ checked, lists }) => ask(() => ({ rules: { checked, lists } })),
    scan: async () => addFigures(await ask((at) => ({ range: rangeOf(at) }))),
    compileAndScan: async ({ checked, lists }) =>
      addFigures(await ask((at) => ({ rules: { checked, lists }, range: rangeOf(at) }))),
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
