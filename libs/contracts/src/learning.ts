import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { instant, slug } from './values.js';

const settings = z.object({
  enabled: z.boolean(),
  /** The dataset trained on; live decisions whose goods were examined are added to it first. */
  datasetId: slug,
  /** Days from one training to the next. */
  everyDays: z.int().min(1).max(365),
  /** Train at once when the score's population stability index on live decisions passes this; 0.25 is a shift worth a look. */
  driftLimit: z.number().min(0.05).max(5),
});

const run = z.object({
  id: z.string(),
  trigger: z.enum(['schedule', 'drift']),
  /** `training` → `simulating` → `drafted`, or `failed` with a note. */
  state: z.enum(['training', 'simulating', 'drafted', 'failed']),
  note: z.string().optional(),
  /** Inspected live decisions added to the dataset beforehand. */
  added: z.int(),
  jobId: z.string().optional(),
  modelId: z.string().optional(),
  simulationId: z.string().optional(),
  /** The draft of a release; a person proposes it, another approves it. */
  releaseId: z.string().optional(),
  startedAt: instant,
});

const loop = z.object({
  settings,
  /** PSI of the champion's score on decisions since the last run, with the number of decisions. */
  drift: z.object({ psi: z.number().optional(), n: z.int() }),
  nextAt: instant.optional(),
  runs: z.array(run),
});

export const getLearning = endpoint({
  name: 'getLearning',
  method: 'GET',
  path: '/learning',
  permission: 'models:read',
  tag: 'Models',
  summary: 'How the service learns by itself, and what came of it',
  status: 200,
  answer: loop,
});

export const setLearning = endpoint({
  name: 'setLearning',
  method: 'PUT',
  path: '/learning',
  permission: 'models:write',
  tag: 'Models',
  summary:
    'Switch retraining on or off, and say how often. What it makes is a draft of a release, never active by itself',
  body: settings,
  status: 200,
  answer: loop,
});
