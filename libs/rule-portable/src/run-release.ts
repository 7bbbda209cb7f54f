import type { Engine } from 'json-rules-engine';
import type { FactRow } from '@tidewaiter/rule-language';
import { createEngine } from './create-engine.js';
import type { PortableRelease } from './portable-release.js';

/** Ids of the rules of a release that hit a row, in the order of the release, as stock json-rules-engine finds them. */
export async function runRelease(release: PortableRelease, row: FactRow): Promise<string[]> {
  return runEngine(createEngine(release), release, row);
}

/** The same on an engine that holds the release; wait for the answer before you ask it again. */
export async function runEngine(engine: Engine, release: PortableRelease, row: FactRow): Promise<string[]> {
  const present = Object.entries(row).filter(([, value]) => value !== undefined);
  const { events } = await engine.run(Object.fromEntries(present));
  const hit = new Set(events.map((event) => String(event.params?.['ruleId'])));
  return release.rules.map((rule) => rule.event.params.ruleId).filter((ruleId) => hit.has(ruleId));
}
