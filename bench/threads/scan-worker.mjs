/** Holds the columns, shared with the other threads; compiles rules and scans the part that it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { columnStore, compileScan } from '@tidewaiter/rule-index';

const { amounts, ...parts } = workerData;
const store = columnStore(parts);
let scan;

parentPort.on('message', ({ rules, range }) => {
  if (rules) scan = compileScan(rules.checked, { lists: rules.lists, store });
  parentPort.postMessage(range ? scan.run({ ...range, amounts }) : 'compiled');
});
