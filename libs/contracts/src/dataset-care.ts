import { z } from 'zod';
import { dataset } from './datasets.js';
import { endpoint } from './endpoint.js';
import { idParams, labels, slug } from './values.js';

const fault = z.object({
  file: z.string(),
  kind: z.enum(['items', 'acts', 'decisions']),
  rows: z.int(),
  problem: z.enum(['missing', 'altered']),
  /**
   * What brings the rows back: `reload`, the service records them itself; `importAgain`, the file named; `restore`, a copy
   * of the data folder.
   */
  remedy: z.enum(['reload', 'importAgain', 'restore']),
  fileName: z.string().optional(),
});

export const verifyDataset = endpoint({
  name: 'verifyDataset',
  method: 'POST',
  path: '/datasets/{id}/verify',
  permission: 'datasets:read',
  tag: 'Datasets',
  summary: 'Read every file of a dataset and name those that are missing or not what was written',
  params: idParams,
  status: 200,
  answer: z.object({ files: z.int(), bytes: z.int(), faults: z.array(fault) }),
});

export const repairDataset = endpoint({
  name: 'repairDataset',
  method: 'POST',
  path: '/datasets/{id}/repair',
  permission: 'datasets:import',
  tag: 'Datasets',
  summary: 'Take damaged files out of a dataset; what the service recorded itself is loaded again',
  params: idParams,
  status: 200,
  answer: z.object({ takenOut: z.array(fault) }),
  problems: ['conflict'],
});

export const snapshotDataset = endpoint({
  name: 'snapshotDataset',
  method: 'POST',
  path: '/datasets',
  permission: 'simulations:run',
  tag: 'Datasets',
  summary: 'Keep a dataset as it is now, under a name of its own, for simulations that are to be run again',
  body: z.strictObject({
    /** The dataset to keep. */
    of: slug,
    id: slug,
    /** The title of the dataset when absent. */
    title: labels.optional(),
  }),
  status: 201,
  answer: dataset,
  problems: ['conflict'],
});
