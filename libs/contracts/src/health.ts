import { z } from 'zod';
import { endpoint } from './endpoint.js';

export const version = endpoint({
  name: 'version',
  method: 'GET',
  path: '/version',
  permission: 'public',
  tag: 'Service',
  summary: 'Version of the service',
  status: 200,
  answer: z.object({ version: z.string(), node: z.string(), activeRelease: z.int().optional() }),
});
