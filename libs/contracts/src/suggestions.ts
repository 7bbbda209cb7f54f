import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { jobSchema } from './jobs.js';
import { day, idParams, instant, labels, lane, slug } from './values.js';

const interval = z.object({ low: z.number(), high: z.number() });

/** A draft rule found in the data, with what speaks for it. */
const suggestion = z.object({
  id: z.string(),
  ruleId: z.string(),
  title: labels,
  /** Rule text, ready to be added to a draft. */
  text: z.string(),
  lane,
  points: z.int(),
  /** Examined declarations that it hits and those of them found irregular, counted as they are. */
  support: z.int(),
  found: z.int(),
  /** Corrected for selection as far as the base allows, with its 95 % interval. */
  hitRate: z.number(),
  interval,
  /** Hit rate ÷ that of the base. */
  lift: z.number(),
  liftInterval: interval,
  /** What the lift is measured against; `examined` is biased, since those were chosen. */
  base: z.object({ source: z.enum(['randomStream', 'weighted', 'examined']), rate: z.number(), n: z.int() }),
  /** Share of its hits that an active rule already hits. */
  overlap: z.number(),
  /** Declarations a month that it would select, and those of them that no active rule hits. */
  perMonth: z.number(),
  newPerMonth: z.number(),
  /** What became of it on later days, which it was not found on. */
  confirmation: z.object({ from: day, n: z.int(), found: z.int(), rate: z.number(), interval }).optional(),
  /** It goes by a low value: an indicator, never proof and never a minimum price. */
  indicator: z.boolean(),
  /** It names a trader: it says who, not how. */
  namesParty: z.boolean(),
  provenance: z.object({
    miner: z.enum(['cell', 'missedFinds', 'treePath', 'priceBand']),
    datasetId: z.string(),
    datasetDigest: z.string(),
    from: day.optional(),
    to: day.optional(),
    seed: z.int(),
  }),
  state: z.enum(['open', 'drafted', 'dismissed']),
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  reason: z.string().optional(),
  /** Where the rule went. */
  ruleSetId: slug.optional(),
  foundAt: instant,
});

export const startMining = endpoint({
  name: 'startMining',
  method: 'POST',
  path: '/mine',
  permission: 'rules:write',
  tag: 'Suggestions',
  summary: 'Look for rules in past declarations. Answers with a job; nothing is added to a draft',
  body: z.object({
    datasetId: slug,
    from: day.optional(),
    to: day.optional(),
    seed: z.int().min(0).max(999_999_999).default(1),
  }),
  status: 202,
  answer: jobSchema,
  idempotency: 'accepted',
  problems: ['conflict'],
});

export const listSuggestions = endpoint({
  name: 'listSuggestions',
  method: 'GET',
  path: '/suggestions',
  permission: 'rules:read',
  tag: 'Suggestions',
  summary: 'Suggested rules, those that find most first',
  query: z.object({ state: z.enum(['open', 'drafted', 'dismissed']).default('open') }),
  status: 200,
  answer: z.object({
    items: z.array(suggestion),
    counts: z.object({ open: z.int(), drafted: z.int(), dismissed: z.int() }),
  }),
});

export const draftSuggestion = endpoint({
  name: 'draftSuggestion',
  method: 'POST',
  path: '/suggestions/{id}/draft',
  permission: 'rules:write',
  tag: 'Suggestions',
  summary: 'Add the suggested rule to the draft of a rule set, as your own edit',
  params: idParams,
  body: z.object({ ruleSetId: slug }),
  status: 200,
  answer: z.object({ ruleSetId: slug, ruleId: z.string() }),
  problems: ['conflict', 'invalidRules'],
});

export const dismissSuggestion = endpoint({
  name: 'dismissSuggestion',
  method: 'POST',
  path: '/suggestions/{id}/dismiss',
  permission: 'rules:write',
  tag: 'Suggestions',
  summary: 'Put a suggestion aside, with a reason; it is not suggested again',
  params: idParams,
  body: z.object({ reason: z.string().min(1).max(500) }),
  status: 200,
  answer: suggestion,
  problems: ['conflict'],
});
