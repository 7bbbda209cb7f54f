import { openHistory, verifyDataset, type FileFault } from '@tidewaiter/history';
import { homeFolder } from '../home-folder.js';
import { onlyArgument, type Command, type Invocation } from '../command.js';

/** `tidewaiter dataset verify <dataset>`: holds every file of a dataset against the digest kept of it. */
export const datasetVerify: Command = {
  name: 'dataset verify',
  summary: 'Read every file of a dataset and name those that are missing or altered',
  usage: '<dataset>',
  example: 'npx tidewaiter dataset verify sample',
  options: {},
  help: {},
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const dataset = onlyArgument(invocation, 'dataset');
  const history = await openHistory(homeFolder(), { clock: () => new Date() });
  try {
    const { bytes, faults, manifest } = await verifyDataset({ history, dataset }, invocation.signal);
    const files = manifest.files.length;
    if (invocation.json) invocation.print(JSON.stringify({ dataset, files, bytes, faults: faults.map(plain) }));
    else report({ dataset, files, faults }, invocation);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await history.close();
  }
}

interface Found {
  readonly dataset: string;
  readonly files: number;
  readonly faults: readonly FileFault[];
}

function report({ dataset, faults, files }: Found, { print }: Invocation): void {
  if (faults.length === 0) print(`${dataset}: all ${files} files are as they were written`);
  for (const { file, problem } of faults) print(`${file.name}: ${problem}; ${remedyOf(file)}`);
}

function plain({ file, problem }: FileFault): Record<string, unknown> {
  return { file: file.name, kind: file.kind, rows: file.rows, problem, remedy: remedyOf(file) };
}

function remedyOf({ origin }: FileFault['file']): string {
  if (origin?.from === 'service') return 'the service loads it again once it is repaired';
  return origin === undefined ? 'restore it from a copy' : `repair the dataset and import ${origin.fileName} again`;
}
