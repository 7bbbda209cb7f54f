import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { idParams, instant } from './values.js';

/** Long work. `step` and `failure` are codes of the catalogues. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['import', 'simulation', 'training', 'mining', 'reproduction']),
  title: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  step: z.string().optional(),
  /** Share done, 0 to 1. */
  progress: z.number().min(0).max(1),
  secondsLeft: z.number().optional(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
  /** Of the thing made: a simulation, an import, a model. */
  resultId: z.string().optional(),
  createdBy: z.string(),
  createdAt: instant,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
});

export const listJobs = endpoint({
  name: 'listJobs',
  method: 'GET',
  path: '/jobs',
  permission: 'session',
  tag: 'Jobs',
  summary: 'Long work of late, newest first',
  status: 200,
  answer: z.object({ items: z.array(jobSchema) }),
});

export const getJob = endpoint({
  name: 'getJob',
  method: 'GET',
  path: '/jobs/{id}',
  permission: 'session',
  tag: 'Jobs',
  summary: 'State of one piece of long work',
  params: idParams,
  status: 200,
  answer: jobSchema,
});

export const cancelJob = endpoint({
  name: 'cancelJob',
  method: 'POST',
  path: '/jobs/{id}/cancel',
  permission: 'session',
  tag: 'Jobs',
  summary: 'Stop it; what it was making is not kept',
  params: idParams,
  status: 200,
  answer: jobSchema,
});

/** Server-sent events: `data:` lines of the job schema until it ends. */
export const watchJob = endpoint({
  name: 'watchJob',
  method: 'GET',
  path: '/jobs/{id}/events',
  permission: 'session',
  tag: 'Jobs',
  summary: 'Follow it',
  params: idParams,
  status: 200,
  download: 'text/event-stream',
});
