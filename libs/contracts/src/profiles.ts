import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { day, digest, instant, slug } from './values.js';

const snapshot = z.object({
  /** What happened on this day or later is not in it. */
  asOf: day,
  /** Of the dataset it was counted from. */
  digest,
  takenAt: instant,
  /** Since it was taken. */
  ageSeconds: z.number(),
  /** False when the dataset has changed or another day has begun since: a new one is being counted. */
  current: z.boolean(),
  /** Of all families together. */
  keys: z.int(),
  families: z.array(z.object({ name: z.string(), keys: z.int() })),
});

export const getProfiles = endpoint({
  name: 'getProfiles',
  method: 'GET',
  path: '/profiles',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'The snapshot of profiles that decisions are made with: size, day and age',
  status: 200,
  answer: z.object({
    /** The dataset that tells the profiles. */
    dataset: slug,
    /** Absent while there is none: profile facts are missing then. */
    snapshot: snapshot.optional(),
    /** Why the latest attempt to count one failed. */
    problem: z.string().optional(),
  }),
});
