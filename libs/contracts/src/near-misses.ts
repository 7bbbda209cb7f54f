import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { idParams, lane } from './values.js';

const failingLeaf = z.object({
  /** Of the condition with derived facts written out. */
  text: z.string(),
  /** It stands under a `not`: it holds, and would have to be false. */
  negated: z.boolean(),
  operands: z.array(z.object({ text: z.string(), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) })),
  /** Absent where nothing can be measured. */
  distance: z
    .union([
      /** `gap`: what would have to be added; `relative`: its size over the greater of both sides. */
      z.object({ kind: z.literal('number'), gap: z.number(), relative: z.number() }),
      z.object({ kind: z.literal('date'), days: z.int() }),
    ])
    .optional(),
});

export const listNearMisses = endpoint({
  name: 'listNearMisses',
  method: 'GET',
  path: '/decisions/{id}/near-misses',
  permission: 'decisions:explain',
  tag: 'Decisions',
  summary: 'Rules that failed by one or two tests, the nearest first: why did it not hit?',
  params: idParams,
  status: 200,
  answer: z.object({
    rules: z.array(
      z.object({
        ruleId: z.string(),
        name: z.string(),
        lane: lane.optional(),
        points: z.int(),
        /** The nearest item, from 1; absent where the rule reads the header only. */
        item: z.int().optional(),
        leaves: z.array(failingLeaf),
      }),
    ),
  }),
});
