import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Labels } from '@tidewaiter/rule-language';
import { z } from 'zod';
import { readCsv } from './read-csv.js';
import { readShaped } from './read-json.js';

export interface PackListItem {
  readonly value: string;
  readonly note?: string;
  readonly source?: string;
  /** First and last day on which the value counts, ISO dates. */
  readonly startsOn?: string;
  readonly expiresOn?: string;
}

export interface PackList {
  readonly name: string;
  readonly label: Labels;
  readonly domain: string;
  readonly items: readonly PackListItem[];
}

const labels = z.object({ en: z.string(), fr: z.string(), ar: z.string() });
const descriptions = z.array(z.object({ name: z.string(), label: labels, domain: z.string() }));

/** Every `lists/<name>.csv` (columns value, note, source, starts_on, expires_on), described in `lists/lists.json`. */
export async function readLists(home: string): Promise<PackList[]> {
  const folder = join(home, 'lists');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.csv')).sort();
  const described = await readShaped(join(folder, 'lists.json'), descriptions, []);
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.csv'.length);
      const known = described.find((one) => one.name === name);
      const rows = await readCsv(join(folder, file), ['value']);
      return {
        name,
        label: known?.label ?? { en: name, fr: name, ar: name },
        domain: known?.domain ?? 'code',
        items: rows.map(listItem),
      };
    }),
  );
}

function listItem({ value = '', note, source, starts_on, expires_on }: Record<string, string>): PackListItem {
  return {
    value,
    ...(note !== undefined && { note }),
    ...(source !== undefined && { source }),
    ...(starts_on !== undefined && { startsOn: starts_on }),
    ...(expires_on !== undefined && { expiresOn: expires_on }),
  };
}
