import { createHash } from 'node:crypto';
import { openPastColumns, type PastColumns, type PastColumnsInput } from '@tidewaiter/history';

/** Opens columns of past declarations; several runs on the same ones read each fact once. */
export interface SharedColumns {
  readonly open: (input: PastColumnsInput) => Promise<PastColumns>;
}

/** The passes of a run: one, or one for each side. */
const mostOpen = 2;

/** For runs that follow one another. Holds what was opened last as long as it is held itself. */
export function sharedColumns(): SharedColumns {
  const opened = new Map<string, PastColumns>();
  return {
    async open(input) {
      const { digest } = await input.history.describe(input.dataset);
      const key = keyOf(input, digest);
      const columns = opened.get(key) ?? (await openPastColumns(input));
      opened.delete(key);
      if (columns.manifest.digest === digest) opened.set(key, columns);
      for (const oldest of [...opened.keys()].slice(0, -mostOpen)) opened.delete(oldest);
      return columns;
    },
  };
}

/** Of everything that values depend on. */
function keyOf({ dataset, model, references, seed, slice }: PastColumnsInput, digest: string): string {
  const inputs = [dataset, digest, slice ?? {}, [...references], seed, model?.digest ?? null];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
