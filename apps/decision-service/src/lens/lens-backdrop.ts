import type { ReleaseContent } from '@tidewaiter/decision';
import type { LensBackdrop } from '@tidewaiter/simulation';
import type { EntityManager } from 'typeorm';
import { contentOf, newestParts } from '../releases/release-content.queries.js';
import type { LoadedRelease } from '../releases/release-library.js';
import { defaultPolicy } from '../releases/releases.service.js';

/**
 * The release that decides, with the newest lists, which an edited rule reads; without a release an empty one.
 * `known` is what it was last time: content is read again only when something has changed.
 */
export async function lensBackdrop(
  manager: EntityManager,
  release: LoadedRelease | undefined,
  known: LensBackdrop | undefined,
): Promise<LensBackdrop> {
  const parts = await newestParts(manager);
  const digest = release?.digest ?? '';
  const key = [digest, parts.referenceTableId, ...parts.listVersionIds].join(' ');
  if (known?.key === key) return known;
  const newest = await contentOf(manager, { ...parts, revisionIds: [], policy: defaultPolicy });
  const content: ReleaseContent = release?.content ?? newest;
  return {
    key,
    release: release === undefined ? (parts.referenceTableId ?? '') : digest,
    content,
    lists: newest.lists,
  };
}
