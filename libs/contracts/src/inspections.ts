import { z } from 'zod';
import { inspectionActSchema } from '@tidewaiter/declaration';
import { endpoint } from './endpoint.js';
import { idParams, instant } from './values.js';

export const recordAct = endpoint({
  name: 'recordInspectionAct',
  method: 'POST',
  path: '/decisions/{id}/inspection-acts',
  permission: 'inspections:record',
  tag: 'Inspections',
  summary: 'Record what was done and found; a correction is a new act',
  params: idParams,
  body: inspectionActSchema,
  status: 201,
  idempotency: 'accepted',
  answer: z.object({
    id: z.string(),
    decisionId: z.string(),
    recordedAt: instant,
    recordedBy: z.string(),
    act: inspectionActSchema,
  }),
});
