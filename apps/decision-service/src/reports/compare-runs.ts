import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { canonicalJson } from '@tidewaiter/decision';
import { sha256 } from '../sha256.js';
import type { SimulationSummary } from '../simulations/simulation.entity.js';
import type { ReproductionView } from './reproduction.entity.js';

type Field = ReproductionView['fields'][number];

/** What came out of one run of a simulation. */
export interface RunToCompare {
  readonly digest: string;
  readonly summary: SimulationSummary;
  /** Of its declarations; undefined where it is no longer kept. */
  readonly file: string | undefined;
}

/** Whether the declarations are those of then. */
export function datasetField(stored: string, now: string): Field {
  return { field: 'dataset', stored, reproduced: now, same: stored === now };
}

/** Digest, figures and the bytes of the declarations, one after the other. How long it took is no result. */
export async function compareRuns(stored: RunToCompare, again: RunToCompare): Promise<Field[]> {
  const { seconds: _, ...figures } = stored.summary;
  const names = Object.keys(figures).toSorted() as (keyof typeof figures)[];
  return [
    fieldOf('digest', stored.digest, again.digest),
    ...names.map((name) => fieldOf(name, shortOf(stored.summary[name]), shortOf(again.summary[name]))),
    fieldOf('declarationsFile', await digestOf(stored.file), await digestOf(again.file)),
  ];
}

function fieldOf(field: string, stored: string, reproduced: string): Field {
  return { field, stored, reproduced, same: stored === reproduced };
}

/** A number as it is, the digest of anything larger. */
function shortOf(value: unknown): string {
  const text = canonicalJson(value);
  return typeof value === 'object' ? sha256(text) : text;
}

/** `missing` where there is no file: that is never the same. */
async function digestOf(file: string | undefined): Promise<string> {
  if (file === undefined) return 'missing';
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return `sha256:${hash.digest('hex')}`;
}
