import { basename } from 'node:path';
import { importCsv, openHistory, type ImportProgress } from '@tidewaiter/history';
import { homeFolder } from '../home-folder.js';
import { readMapping } from '../read-mapping.js';
import { onlyArgument, optional, required, type Command, type Invocation } from '../command.js';

/** `tidewaiter import <csv> --mapping <file>`: past declarations and inspection acts into a dataset. */
export const importDeclarations: Command = {
  name: 'import',
  summary: 'Import past declarations from CSV through a mapping; importing a file again adds nothing',
  usage: '<csv> --mapping <file>',
  example: 'npx tidewaiter import declarations.csv --mapping rules/kcs.mapping.json',
  options: { mapping: { type: 'string' }, dataset: { type: 'string' } },
  help: {
    mapping: 'file that says which column is which fact',
    dataset: "name of the dataset (default: the mapping's)",
  },
  run,
};

async function run(invocation: Invocation): Promise<number> {
  const file = onlyArgument(invocation, 'csv');
  const mapping = await readMapping(required(invocation.values, 'mapping'));
  const dataset = optional(invocation.values, 'dataset');
  const history = await openHistory(homeFolder(), { clock: () => new Date() });
  try {
    const result = await importCsv(history, {
      source: { file },
      origin: { from: 'upload', fileName: basename(file) },
      mapping,
      ...(dataset !== undefined && { dataset }),
      onProgress: progressNotes(invocation),
      signal: invocation.signal,
    });
    if (invocation.json) invocation.print(JSON.stringify(result));
    else report(result, invocation);
    return result.status === 'imported' && result.rejected === 0 ? 0 : 1;
  } finally {
    await history.close();
  }
}

function report(result: Awaited<ReturnType<typeof importCsv>>, { print }: Invocation): void {
  if (result.status === 'refused') {
    for (const { severity, message } of result.problems) print(`${severity}: ${message}`);
    print('nothing was imported');
    return;
  }
  const { declarations, items, acts, unchanged, rejected, rejectsFile, seconds } = result;
  print(
    `${result.dataset}: ${declarations} declarations, ${items} items, ${acts} inspection acts in ${seconds.toFixed(1)} s`,
  );
  if (unchanged > 0) print(`${unchanged} declarations were there already`);
  if (rejected > 0) print(`${rejected} lines were refused, see ${rejectsFile ?? 'the rejects file'}`);
}

/** One line on standard error at most every second. */
function progressNotes({ note }: Invocation): (progress: ImportProgress) => void {
  let last = performance.now();
  return ({ phase, rows, secondsLeft }) => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    note(`${phase}: ${rows} rows${secondsLeft === undefined ? '' : `, ${Math.ceil(secondsLeft)} s left`}`);
  };
}
