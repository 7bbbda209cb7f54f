import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { digest, day, instant } from './values.js';

const model = z.object({
  id: z.string(),
  name: z.string(),
  version: z.int(),
  digest,
  target: z.string(),
  features: z.array(z.string()),
  trees: z.int(),
  trainedOn: z.object({ from: day, to: day, rows: z.int(), positives: z.int() }),
  active: z.boolean(),
  createdAt: instant,
});

export const listModels = endpoint({
  name: 'listModels',
  method: 'GET',
  path: '/models',
  permission: 'models:read',
  tag: 'Models',
  summary: 'Score models',
  status: 200,
  answer: z.object({ items: z.array(model) }),
});
