/** Holds the columns, shared with the other threads; makes kernels of a plan and scans the part that it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { columnStore, scanOf } from '@tidewaiter/rule-index';

const { amounts, ...parts } = workerData;
const store = columnStore(parts);
let scan;

parentPort.on('message', ({ planned, range }) => {
  if (planned) scan = scanOf(planned.plan, { lists: planned.lists, store });
  parentPort.postMessage(range ? scan.run({ ...range, amounts }) : 'compiled');
});
