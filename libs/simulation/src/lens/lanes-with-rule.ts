import type { Bitmap } from '@tidewaiter/rule-index';
import { has } from './lens-ground.js';
import type { AskedByHit, OtherRules } from './other-rules.js';

/** By declaration the strictness of its lane: under the release, and with the rule as it is written now. */
export interface LanesWithRule {
  readonly before: (at: number) => number;
  readonly after: (at: number) => number;
}

/** Where an edited rule's hits count, and what each asks for. */
export interface EditedHits {
  readonly applied: Bitmap;
  readonly asked: AskedByHit;
}

export function lanesWithRule(others: OtherRules, { applied, asked }: EditedHits): LanesWithRule {
  return {
    before: (at) => others.before[at] ?? 0,
    after: (at) => (has(applied, at) ? others.withHit(at, asked) : (others.without[at] ?? 0)),
  };
}
