import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { estimates } from './simulation-figures.js';
import { candidateNumber } from './simulations.js';
import { idParams, rate } from './values.js';

const policyThreshold = z.object({ kind: z.enum(['points', 'score']), lane: z.enum(['red', 'yellow']) });

/** A number of the rule's condition: its place among them, in the order written, from 0. */
const ruleThreshold = z.object({ kind: z.literal('rule'), ruleId: z.string().max(80), place: z.int().min(0) });

export const listThresholds = endpoint({
  name: 'listThresholds',
  method: 'GET',
  path: '/simulations/{id}/thresholds',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'Numbers of a candidate that a sweep may vary',
  params: idParams,
  query: z.object({ candidate: candidateNumber }),
  status: 200,
  answer: z.object({
    policy: z.array(policyThreshold.extend({ value: z.number().optional() })),
    rules: z.array(
      ruleThreshold.extend({
        ruleSetId: z.string(),
        name: z.string(),
        value: z.number(),
        /** The test it stands in. */
        test: z.string(),
      }),
    ),
  }),
});

export const sweepThreshold = endpoint({
  name: 'sweepThreshold',
  method: 'POST',
  path: '/sweeps',
  permission: 'simulations:run',
  tag: 'Simulations',
  summary: 'What would the candidate of a finished simulation have selected with other values of one threshold?',
  status: 200,
  body: z.object({
    simulationId: z.string().min(1).max(80),
    candidate: z.int().min(1).max(5).default(1),
    threshold: z.discriminatedUnion('kind', [policyThreshold, ruleThreshold]),
    /** Ends of the values tried; default half and one and a half of the threshold. */
    from: z.number().optional(),
    to: z.number().optional(),
  }),
  answer: z.object({
    /** The value of the candidate; absent where its policy has none. */
    current: z.number().optional(),
    points: z.array(
      z.object({
        value: z.number(),
        red: z.int(),
        yellow: z.int(),
        selected: z.int(),
        knownHit: z.int(),
        knownClean: z.int(),
        unknown: z.int(),
        precision: rate,
        recall: rate,
        weighted: estimates.shape.weighted,
        duty: z.number(),
        /** On the Pareto frontier: no other value finds more that is known with as many inspections, or as much with fewer. */
        efficient: z.boolean(),
      }),
    ),
  }),
  problems: ['conflict'],
});
