import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { jobSchema } from './jobs.js';
import { day, digest, idParams, instant, labels, page, pageQuery, slug } from './values.js';

export const dataset = z.object({
  id: slug,
  title: labels,
  declarations: z.int(),
  items: z.int(),
  /** Declarations with at least one completed inspection act, and those with an irregularity among them. */
  inspected: z.int(),
  irregular: z.int(),
  from: day.optional(),
  to: day.optional(),
  digest,
  createdAt: instant,
  /** The dataset that this one is a snapshot of; a snapshot never changes. */
  snapshotOf: slug.optional(),
  /** Files that were damaged and taken out: rows that are not there, and which file to import again, if that helps. */
  missing: z.array(z.object({ file: z.string(), rows: z.int(), fileName: z.string().optional() })).optional(),
});

const importRecord = z.object({
  id: z.string(),
  datasetId: slug,
  fileName: z.string(),
  mappingName: z.string(),
  declarations: z.int(),
  items: z.int(),
  acts: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  seconds: z.number(),
  finishedAt: instant,
  by: z.string(),
});

const issue = z.object({ column: z.string().optional(), code: z.string(), message: z.string() });

export const listDatasets = endpoint({
  name: 'listDatasets',
  method: 'GET',
  path: '/datasets',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Past declarations to simulate on',
  status: 200,
  answer: z.object({ items: z.array(dataset) }),
});

export const browseDataset = endpoint({
  name: 'browseDataset',
  method: 'GET',
  path: '/datasets/{id}/declarations',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Declarations of a dataset',
  params: idParams,
  query: pageQuery.extend({
    reference: z.string().max(80).optional(),
    office: z.string().max(20).optional(),
    importer: z.string().max(80).optional(),
    commodity: z.string().max(10).optional(),
    outcome: z.enum(['irregular', 'conform', 'unknown']).optional(),
  }),
  status: 200,
  answer: page(
    z.object({
      reference: z.string(),
      lodgedOn: day.optional(),
      office: z.string().optional(),
      importer: z.string().optional(),
      itemCount: z.int(),
      value: z.number().optional(),
      outcome: z.enum(['irregular', 'conform', 'unknown']),
    }),
  ),
});

export const getPastDeclaration = endpoint({
  name: 'getPastDeclaration',
  method: 'GET',
  path: '/datasets/{id}/declarations/{reference}',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'One past declaration in the form the decision API takes, with its acts',
  params: idParams.extend({ reference: z.string() }),
  status: 200,
  answer: z.object({
    reference: z.string(),
    declaration: z.record(z.string(), z.unknown()),
    acts: z.array(z.record(z.string(), z.unknown())),
  }),
});

export const listMappings = endpoint({
  name: 'listMappings',
  method: 'GET',
  path: '/mappings',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Mappings that are known by name',
  status: 200,
  answer: z.object({
    items: z.array(z.object({ name: z.string(), dataset: slug, mapping: z.record(z.string(), z.unknown()) })),
  }),
});

/** The file goes up first; it is checked, then imported by a job. */
export const uploadFile = endpoint({
  name: 'uploadFile',
  method: 'POST',
  path: '/uploads',
  permission: 'datasets:import',
  tag: 'Datasets',
  summary: 'Send a CSV file (as it is, streamed)',
  query: z.object({ fileName: z.string().min(1).max(200) }),
  upload: 'text/csv',
  status: 201,
  answer: z.object({
    id: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    columns: z.array(z.string()),
    sample: z.array(z.array(z.string())),
  }),
  problems: ['tooLarge'],
});

export const checkImport = endpoint({
  name: 'checkImport',
  method: 'POST',
  path: '/imports/check',
  permission: 'datasets:import',
  tag: 'Datasets',
  summary: 'Hold a mapping against the header of an uploaded file; nothing is imported',
  body: z.object({ uploadId: z.string(), mapping: z.record(z.string(), z.unknown()) }),
  status: 200,
  answer: z.object({ issues: z.array(issue) }),
});

export const startImport = endpoint({
  name: 'startImport',
  method: 'POST',
  path: '/imports',
  permission: 'datasets:import',
  tag: 'Datasets',
  summary: 'Import an uploaded file',
  body: z.object({ uploadId: z.string(), mapping: z.record(z.string(), z.unknown()) }),
  status: 202,
  answer: jobSchema,
  idempotency: 'accepted',
});

export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  path: '/imports',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Imports, newest first',
  status: 200,
  answer: z.object({ items: z.array(importRecord) }),
});

export const downloadRejects = endpoint({
  name: 'downloadRejects',
  method: 'GET',
  path: '/imports/{id}/rejects',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Rows an import refused, with line and reason',
  params: idParams,
  status: 200,
  download: 'text/csv',
});
