import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { candidateNumber, flip, flipFilter } from './simulations.js';
import { idParams } from './values.js';

export const sampleFlips = endpoint({
  name: 'sampleFlips',
  method: 'GET',
  path: '/simulations/{id}/flips/sample',
  permission: 'simulations:read',
  tag: 'Simulations',
  summary: 'Flips drawn by chance; the same seed draws the same',
  params: idParams,
  query: flipFilter.extend({
    candidate: candidateNumber,
    /** Absent: the digest of the simulation, so that nobody chooses the sample. */
    seed: z.string().min(1).max(80).optional(),
    size: z.coerce.number().int().min(1).max(100).default(20),
  }),
  status: 200,
  answer: z.object({ seed: z.string(), items: z.array(flip) }),
});
