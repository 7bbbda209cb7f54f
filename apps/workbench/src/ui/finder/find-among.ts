import type { ReactNode } from 'react';
import { found } from '../../i18n/search.js';

/** Something that is found by typing and then done. */
export interface Findable {
  readonly id: string;
  readonly label: string;
  /** Further words it is found by. */
  readonly keywords?: string;
  /** Heading it stands under, in the reader's language. */
  readonly group?: string;
  /** What stands at the end of its line. */
  readonly aside?: ReactNode;
  /** Shown only once something is typed. */
  readonly searchOnly?: boolean;
  readonly run: () => void;
}

/** What fits a query, the best first, and members of a group together: the group of the best is the first. */
export function findAmong(all: readonly Findable[], query: string, limit: number): readonly Findable[] {
  const offered = query.trim() === '' ? all.filter(({ searchOnly }) => !searchOnly) : all;
  const fits = found(offered, query, ({ label, keywords = '' }) => [label, keywords]).slice(0, limit);
  const groups = [...new Set(fits.map(({ group }) => group))];
  return groups.flatMap((group) => fits.filter((one) => one.group === group));
}
