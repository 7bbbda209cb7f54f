import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalRelease, prepareRelease, type ReleaseContent } from '@tidewaiter/decision';
import { openHistory, type History } from '@tidewaiter/history';
import type { SimulatedRelease } from '../src/index.js';

/** Runs work on a history in a folder of its own, removed afterwards. */
export async function withHistory(work: (history: History, home: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'simulation-'));
  const clock = (): Date => new Date('2026-03-02T08:00:00Z');
  const history = await openHistory(home, { clock });
  try {
    await work(history, home);
  } finally {
    await history.close();
    await rm(home, { recursive: true, force: true });
  }
}

const label = { en: 'list', fr: 'liste', ar: 'قائمة' };

/** The content of a release with these rules; the random stream is next to nothing unless said otherwise. */
export function contentOf(text: string, changes: Partial<ReleaseContent> = {}): ReleaseContent {
  return {
    ruleSets: [{ id: 'set', agency: 'customs', text }],
    lists: [{ name: 'watched', label, values: ['T1', 'T7'] }],
    references: [{ code: '610910', median: 10, low: 6 }],
    controls: [],
    policy: { randomRate: 1e-9, points: { red: 100, yellow: 50 }, score: {}, seed: 'seed' },
    ...changes,
  };
}

export function releaseOf(content: ReleaseContent): SimulatedRelease {
  const { diagnostics, release } = prepareRelease(content);
  if (!release) throw new Error(`the release does not prepare: ${JSON.stringify(diagnostics)}`);
  const digest = createHash('sha256').update(canonicalRelease(content, {})).digest('hex');
  return { release, digest, modelDigest: content.model?.digest };
}
