import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { candidateNumber } from './simulations.js';
import { day, idParams, lane, page, pageQuery, rate } from './values.js';

/** Declarations by what is known of them; duty in currency units. */
const counts = z.object({
  declarations: z.int(),
  knownHit: z.int(),
  knownClean: z.int(),
  unknown: z.int(),
  duty: z.number(),
});

const rule = z.object({
  ruleId: z.string(),
  name: z.string(),
  /** Absent: it gives points only. */
  lane: lane.optional(),
  points: z.int(),
});

const ruleId = z.string().min(1).max(80);
/** Ids with commas between them. */
const ruleIds = z
  .string()
  .max(40_000)
  .transform((text) => text.split(','));

const ofCandidate = z.object({ candidate: candidateNumber });

export const adviseRetirement = endpoint({
  name: 'adviseRetirement',
  method: 'GET',
  path: '/simulations/{id}/retirement',
  permission: 'simulations:read',
  tag: 'Advisors',
  summary: 'Rules of the candidate in the order in which to drop them: known finds lost, inspections freed',
  params: idParams,
  query: ofCandidate,
  status: 200,
  answer: z.object({
    /** What rules select, score and random stream left out. */
    selected: counts,
    steps: z.array(
      z.object({
        rule,
        /** Declarations on which it counts. */
        hits: z.int(),
        /** No longer selected because this rule goes too; and once it and all before it are gone. */
        freed: counts,
        freedInAll: counts,
        /** Irregular among the inspected of `freedInAll`. */
        precision: rate,
      }),
    ),
  }),
  problems: ['conflict'],
});

export const adviseDoubleCounting = endpoint({
  name: 'adviseDoubleCounting',
  method: 'GET',
  path: '/simulations/{id}/double-counting',
  permission: 'simulations:read',
  tag: 'Advisors',
  summary: 'Pairs of rules that count on the same declarations, most alike first',
  params: idParams,
  query: ofCandidate,
  status: 200,
  answer: z.object({
    pairs: z.array(
      z.object({
        first: rule,
        second: rule,
        both: counts,
        ofFirst: z.int(),
        ofSecond: z.int(),
        /** Shared ÷ those of either. */
        jaccard: z.number(),
        /** Shared ÷ those of the rule. */
        shareOfFirst: z.number(),
        shareOfSecond: z.number(),
        precision: rate,
      }),
    ),
  }),
  problems: ['conflict'],
});

export const adviseEvasion = endpoint({
  name: 'adviseEvasion',
  method: 'GET',
  path: '/simulations/{id}/evasion',
  permission: 'simulations:read',
  tag: 'Advisors',
  summary: 'Do declared values bunch on the safe side of a threshold? An indicator, never proof',
  params: idParams,
  query: ofCandidate,
  status: 200,
  answer: z.object({
    thresholds: z.array(
      z.object({
        ruleId: z.string(),
        name: z.string(),
        /** Which of the rule's thresholds, from 0. */
        place: z.int(),
        /** `item.net_mass >= 1000` */
        text: z.string(),
        threshold: z.number(),
        /** Where the rule does not hit. */
        safe: z.enum(['below', 'above']),
        /** Items of which everything else that the rule asks holds; bin 0 begins at the threshold. */
        bins: z.array(
          z.object({ bin: z.int(), from: z.number(), to: z.number(), items: z.int(), expected: z.number().optional() }),
        ),
        /** Items of the bins next to the threshold on its safe side; absent where too few lie around it. */
        test: z
          .object({
            observed: z.int(),
            expected: z.number(),
            /** One-sided; and corrected for the number of thresholds looked at. */
            pValue: z.number(),
            corrected: z.number(),
          })
          .optional(),
      }),
    ),
  }),
  problems: ['conflict', 'invalidRules'],
});

export const adviseLaneFinds = endpoint({
  name: 'adviseLaneFinds',
  method: 'GET',
  path: '/simulations/{id}/lane-finds',
  permission: 'simulations:read',
  tag: 'Advisors',
  summary: 'Seizures against releases: what is known of each lane of the candidate, its random draw left out',
  params: idParams,
  query: ofCandidate,
  status: 200,
  answer: z.object({
    lanes: z.array(
      counts.extend({
        lane,
        /** Of the random stream. */
        random: rate,
        /** Irregular declarations of the lane by the rate of the random stream; absent below the floor. */
        irregular: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).optional(),
      }),
    ),
  }),
  problems: ['conflict'],
});

export const listAdvised = endpoint({
  name: 'listAdvised',
  method: 'GET',
  path: '/simulations/{id}/declarations',
  permission: 'simulations:read',
  tag: 'Advisors',
  summary: 'The declarations behind a number of an advisor; all that is asked has to hold',
  params: idParams,
  query: pageQuery.extend({
    candidate: candidateNumber,
    rules: ruleIds.optional().describe('All these rules count; ids with commas between them'),
    dropped: ruleIds.optional().describe('Selected, and no longer without these rules'),
    lane: lane.optional().describe('Of the candidate, its random draw left out'),
    stream: z.enum(['random', 'other']).optional(),
    outcome: z.enum(['irregular', 'conform', 'unknown']).optional(),
    evadedRule: ruleId.optional().describe('An item in a bin of a threshold of this rule'),
    place: z.coerce.number().int().min(0).max(1000).default(0),
    bin: z.coerce.number().int().min(-1000).max(1000).default(0),
  }),
  status: 200,
  answer: page(
    z.object({
      reference: z.string(),
      lodgedOn: day,
      office: z.string(),
      importer: z.string().optional(),
      lane,
      rules: z.array(z.string()),
      outcome: z.enum(['irregular', 'conform', 'unknown']),
      duty: z.number(),
    }),
  ),
  problems: ['conflict', 'invalidRules'],
});
