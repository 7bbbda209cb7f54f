import type { Session } from '../database/session.js';
import { HistoryError } from '../history-error.js';
import type { Manifest, ManifestFile, Marks } from './manifest.js';
import { withoutFiles } from './without-files.js';

/** What is loaded from a database: its id, the marks it is loaded from, and those that hold once the rows are in. */
export interface LoadedUpTo {
  readonly source: string;
  readonly after: Marks;
  readonly marks: Marks;
  /** `rebuild`: in place of everything that had been loaded from the database. */
  readonly mode?: 'continue' | 'rebuild' | undefined;
}

const nothingYet: Marks = { decisions: '0', acts: '0' };

/** Up to where a dataset has been loaded from a database; zeros where nothing was. */
export function marksOf(manifest: Pick<Manifest, 'loaded'> | undefined, source: string): Marks {
  return manifest?.loaded?.[source] ?? nothingYet;
}

/** Whoever read the marks before another process moved them on would load the same rows again. */
export function refuseLoadedTwice(before: Manifest | undefined, { after, source }: LoadedUpTo): void {
  const { acts, decisions } = marksOf(before, source);
  if (acts === after.acts && decisions === after.decisions) return;
  throw new HistoryError('locked', 'the dataset has been loaded by another process in the meantime');
}

export function loadedAfter(before: Manifest | undefined, loaded: LoadedUpTo | undefined): Manifest['loaded'] {
  if (loaded === undefined) return before?.loaded;
  return { ...before?.loaded, [loaded.source]: loaded.marks };
}

interface Rebuilding {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly loaded: LoadedUpTo;
  readonly now: Date;
}

/** The dataset as it were without what was loaded from a database; the files stay for those who read them. */
export async function withoutLoaded(
  session: Session,
  { folder, loaded, manifest, now }: Rebuilding,
): Promise<Manifest> {
  const { [loaded.source]: _, ...others } = manifest.loaded ?? {};
  const isLoaded = ({ origin }: ManifestFile): boolean => origin?.from === 'service' && origin.source === loaded.source;
  const rest = await withoutFiles(session, { folder, manifest, now }, isLoaded);
  return { ...rest, loaded: others, quarantined: rest.quarantined?.filter((file) => !isLoaded(file)) };
}
