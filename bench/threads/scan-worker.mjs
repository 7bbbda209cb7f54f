/** Holds the columns, shared with the other threads, and the lists; makes kernels of a plan and scans the part that it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { columnStore, scanOf } from '@tidewaiter/rule-index';

const { amounts, lists, ...parts } = workerData;
const store = columnStore(parts);
let scan;

parentPort.on('message', ({ plan, range }) => {
  if (plan) scan = scanOf(plan, { lists, store });
  parentPort.postMessage(range ? scan.run({ ...range, amounts }) : 'compiled');
});
