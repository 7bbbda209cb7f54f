import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { instant, slug } from './values.js';

export const getLiveHistory = endpoint({
  name: 'getLiveHistory',
  method: 'GET',
  path: '/live-history',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'How decisions and inspection acts of the service become history: the last load and what waits',
  status: 200,
  answer: z.object({
    /** The dataset they are added to; it tells the profiles too. */
    dataset: slug,
    /** Absent before the first load. */
    last: z
      .object({
        at: instant,
        /** Declarations and acts that the load added. */
        declarations: z.int(),
        acts: z.int(),
        seconds: z.number(),
      })
      .optional(),
    /** Recorded and not loaded yet. */
    waiting: z.object({ decisions: z.int(), acts: z.int() }),
    /** How long the oldest of what waits has waited; 0 where nothing does. */
    lagSeconds: z.number(),
    /** Why the latest load failed. It is tried again every few seconds. */
    problem: z.string().optional(),
  }),
});
