import { prepareRelease, type PreparedRelease, type ReleaseContent } from '@tidewaiter/decision';

/** A release of these rules alone. */
export function contentForTests(text = ''): ReleaseContent {
  return {
    ruleSets: text === '' ? [] : [{ id: 'active', agency: 'customs', text }],
    lists: [],
    references: [],
    controls: [],
    policy: { randomRate: 0.02, points: { red: 90, yellow: 60 }, score: { red: 0.7, yellow: 0.5 }, seed: 'x' },
  };
}

/** The same, prepared. */
export function releaseForTests(text = ''): PreparedRelease {
  const { release, diagnostics } = prepareRelease(contentForTests(text));
  if (release === undefined) throw new Error(JSON.stringify(diagnostics));
  return release;
}
