import { HistoryError, quarantineDamaged, verifyDataset, type History } from '@tidewaiter/history';

interface Loading {
  /** What the manifest calls the service's own database. */
  readonly source: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Where damaged files are why a load failed, and all of them hold what the service recorded, takes them out: the next
 * load brings everything back. Anything else is for people: the error, or one that names the file, is thrown.
 * @returns names of the files
 */
export async function takeOutDamage(
  target: { readonly history: History; readonly dataset: string },
  error: unknown,
  { signal, source }: Loading,
): Promise<string[]> {
  if (error instanceof HistoryError && error.code !== 'damaged') throw error;
  const { faults } = await verifyDataset(target, signal).catch(() => ({ faults: [] }));
  if (faults.length === 0) throw error;
  const lost = faults.find(({ file: { origin } }) => origin?.from !== 'service' || origin.source !== source);
  if (lost) {
    throw new HistoryError('damaged', `\`${lost.file.name}\` of \`${target.dataset}\` is ${lost.problem}: repair it`);
  }
  const out = await quarantineDamaged(target, { signal });
  return out.map(({ name }) => name);
}
