import { bindings } from '../database/bindings.js';
import type { Session } from '../database/session.js';
import type { Manifest } from './manifest.js';
import { relationsOfFiles } from './relations.js';

export type Totals = Pick<Manifest, 'counts' | 'period'>;

/** Counts and period of items and acts in two relations. */
export async function totalsOf(
  session: Session,
  { acts, items }: { readonly items: string; readonly acts: string },
  parameters: Parameters<Session['query']>[1] = [],
): Promise<Totals> {
  const [row = {}] = await session.query(
    `SELECT count(DISTINCT reference) AS declarations, count(*) AS items, min(lodged_on) AS first, max(lodged_on) AS last,
       (SELECT count(DISTINCT (reference, act)) FROM ${acts}) AS acts
     FROM ${items}`,
    parameters,
  );
  const { first, last } = row;
  const counts = {
    declarations: Number(row['declarations']),
    items: Number(row['items']),
    acts: Number(row['acts']),
  };
  return typeof first === 'string' && typeof last === 'string'
    ? { counts, period: { from: first, to: last } }
    : { counts };
}

/** Totals of some of a dataset's files. */
export async function totalsOfFiles(session: Session, folder: string, files: Manifest['files']): Promise<Totals> {
  const relations = relationsOfFiles(folder, files);
  const { bind, parameters } = bindings();
  return totalsOf(session, { items: relations.items({}, bind), acts: relations.acts(bind) }, parameters);
}

/** Totals of two sets of files that share no declaration and no act. */
export function sumOf(one: Totals | undefined, other: Totals): Totals {
  const sum = (name: keyof Totals['counts']): number => (one?.counts[name] ?? 0) + other.counts[name];
  const counts = { declarations: sum('declarations'), items: sum('items'), acts: sum('acts') };
  const periods = [one?.period, other.period].filter((period) => period !== undefined);
  const [from] = periods.map((period) => period.from).toSorted();
  const to = periods
    .map((period) => period.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? { counts } : { counts, period: { from, to } };
}
