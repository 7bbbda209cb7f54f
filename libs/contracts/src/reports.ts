import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { jobSchema } from './jobs.js';
import { candidateNumber } from './simulations.js';
import { idParams, instant } from './values.js';

export const getReportPdf = endpoint({
  name: 'getReportPdf',
  method: 'GET',
  path: '/simulations/{id}/report.pdf',
  permission: 'simulations:read',
  tag: 'Reports',
  summary: 'A candidate of a finished simulation on paper; the same simulation gives the same bytes',
  params: idParams,
  query: z.object({ locale: z.enum(['en', 'fr', 'ar']).default('en'), candidate: candidateNumber }),
  status: 200,
  download: 'application/pdf',
  problems: ['conflict'],
});

export const getReportCsv = endpoint({
  name: 'getReportCsv',
  method: 'GET',
  path: '/simulations/{id}/report.csv',
  permission: 'simulations:read',
  tag: 'Reports',
  summary: 'Every figure of a candidate of a finished simulation, one a line; the same simulation gives the same bytes',
  params: idParams,
  query: z.object({ candidate: candidateNumber }),
  status: 200,
  download: 'text/csv',
  problems: ['conflict'],
});

export const reproduceSimulation = endpoint({
  name: 'reproduceSimulation',
  method: 'POST',
  path: '/simulations/{id}/reproduce',
  permission: 'simulations:read',
  tag: 'Reports',
  summary: 'Run a candidate of a simulation again from the same snapshot and versions, and compare. Answers with a job',
  params: idParams,
  query: z.object({ candidate: candidateNumber }),
  status: 202,
  answer: jobSchema,
  idempotency: 'accepted',
  problems: ['conflict'],
});

export const listReproductions = endpoint({
  name: 'listReproductions',
  method: 'GET',
  path: '/simulations/{id}/reproductions',
  permission: 'simulations:read',
  tag: 'Reports',
  summary: 'Attempts to reproduce a simulation, newest first',
  params: idParams,
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        jobId: z.string(),
        candidate: z.int(),
        state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
        /** Absent until it has ended. */
        same: z.boolean().optional(),
        /** Values, or digests of what is large. */
        fields: z.array(z.object({ field: z.string(), stored: z.string(), reproduced: z.string(), same: z.boolean() })),
        createdBy: z.string(),
        createdAt: instant,
      }),
    ),
  }),
});
