import { z } from 'zod';
import { declarationSchema } from '@tidewaiter/declaration';
import { endpoint } from './endpoint.js';
import { digest, idParams, instant, lane, page, pageQuery } from './values.js';

export const decisionRequest = z.object({
  reference: z
    .string()
    .min(1)
    .max(80)
    .describe("The declaration system's own reference of this version of the declaration"),
  declaration: declarationSchema,
  options: z
    .object({ trace: z.enum(['none', 'hits']).default('hits'), locale: z.enum(['en', 'fr', 'ar']).default('en') })
    .prefault({}),
});

const hit = z.object({
  ruleId: z.string(),
  name: z.string(),
  agency: z.string(),
  lane: lane.optional(),
  points: z.int(),
  /** Item numbers (from 1) that the rule hit; empty where it reads the header only. */
  items: z.array(z.int()),
  reason: z.object({ code: z.string(), text: z.string() }).optional(),
  /** False where the rule is in shadow or its share left this declaration out: no effect on the lane. */
  applied: z.boolean(),
});

/** What the caller may see depends on its scopes: without `decisions:explain` no hits, points, score or selection. */
export const decisionView = z.object({
  id: z.string(),
  reference: z.string(),
  lane,
  cause: z.enum(['rule', 'random', 'points', 'score', 'none', 'default']),
  mode: z.enum(['full', 'rulesOnly', 'lastKnownGood', 'default']),
  controls: z.array(z.object({ code: z.string(), text: z.string() })),
  agencies: z.array(z.string()),
  points: z.int().optional(),
  hits: z.array(hit).optional(),
  score: z
    .object({
      model: z.string(),
      version: z.int(),
      probability: z.number(),
      fused: z.number().optional().describe('The probability with the hits of rules as evidence beside the score'),
      percentile: z.number(),
    })
    .optional(),
  selection: z
    .object({
      draw: z.number(),
      randomRate: z.number(),
      probability: z.number(),
      rank: z.int().optional().describe('Place among those of its office and day that ask for the lane it asked for'),
      capacity: z.int().optional().describe('How many of them the office can inspect in a day'),
    })
    .optional(),
  release: z.object({ number: z.int(), digest }),
  decidedAt: instant,
  timing: z.object({ totalMs: z.number() }).optional(),
});

const actSummary = z.object({ id: z.string(), recordedAt: instant, recordedBy: z.string() });

export const createDecision = endpoint({
  name: 'createDecision',
  method: 'POST',
  path: '/decisions',
  permission: 'decisions:create',
  tag: 'Decisions',
  summary: 'Decide the lane of a declaration; stored before the answer leaves',
  body: decisionRequest,
  status: 201,
  answer: decisionView,
  idempotency: 'required',
  problems: ['keyReused', 'stillRunning', 'noActiveRelease'],
});

export const listDecisions = endpoint({
  name: 'listDecisions',
  method: 'GET',
  path: '/decisions',
  permission: 'decisions:read',
  tag: 'Decisions',
  summary: 'Decisions, newest first',
  query: pageQuery.extend({
    lane: lane.optional(),
    office: z.string().max(20).optional(),
    ruleId: z.string().max(80).optional(),
    reference: z.string().max(80).optional().describe('Beginning of the reference'),
    importer: z.string().max(80).optional(),
    release: z.coerce.number().int().optional(),
    from: instant.optional(),
    to: instant.optional(),
  }),
  status: 200,
  answer: page(
    decisionView.extend({ office: z.string().optional(), importer: z.string().optional(), itemCount: z.int() }),
  ),
});

export const getDecision = endpoint({
  name: 'getDecision',
  method: 'GET',
  path: '/decisions/{id}',
  permission: 'decisions:read',
  tag: 'Decisions',
  summary: 'One decision with its declaration and inspection acts',
  params: idParams,
  query: z.object({ locale: z.enum(['en', 'fr', 'ar']).default('en') }),
  status: 200,
  answer: z.object({
    decision: decisionView,
    declaration: z.record(z.string(), z.unknown()),
    /**
     * The profile facts its release reads, as they were then; items in their order. Absent without `decisions:explain`,
     * where the release reads none, and where no history could be asked.
     */
    profiles: z
      .object({ header: z.record(z.string(), z.unknown()), items: z.array(z.record(z.string(), z.unknown())) })
      .optional(),
    acts: z.array(actSummary.extend({ act: z.record(z.string(), z.unknown()) })),
  }),
});

/** One condition of a rule as it came out on one item. */
export interface TraceNode {
  text: string;
  truth: 'true' | 'false' | 'unknown';
  operands: { text: string; value: string | number | boolean | null }[];
  children: TraceNode[];
}
export const traceNode: z.ZodType<TraceNode> = z.lazy(() =>
  z.object({
    text: z.string(),
    truth: z.enum(['true', 'false', 'unknown']),
    operands: z.array(z.object({ text: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) })),
    children: z.array(traceNode),
  }),
);

export const getTrace = endpoint({
  name: 'getTrace',
  method: 'GET',
  path: '/decisions/{id}/trace',
  permission: 'decisions:explain',
  tag: 'Decisions',
  summary: 'Every rule of the release on this declaration, condition by condition, computed on demand',
  params: idParams,
  query: z.object({ rules: z.enum(['hits', 'all']).default('hits') }),
  status: 200,
  answer: z.object({
    rules: z.array(
      z.object({
        ruleId: z.string(),
        name: z.string(),
        hit: z.boolean(),
        items: z.array(z.object({ item: z.int(), trace: traceNode })),
      }),
    ),
  }),
});

export const replayDecision = endpoint({
  name: 'replayDecision',
  method: 'POST',
  path: '/decisions/{id}/replay',
  permission: 'decisions:explain',
  tag: 'Decisions',
  summary: 'Decide again with the pinned release; says field by field whether it is the same',
  params: idParams,
  status: 200,
  answer: z.object({
    same: z.boolean(),
    fields: z.array(z.object({ field: z.string(), stored: z.string(), replayed: z.string(), same: z.boolean() })),
  }),
});
