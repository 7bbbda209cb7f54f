import type { InspectionAct } from '@tidewaiter/declaration';
import { bindings, relationsOf, type History, type Manifest, type Row, type ServiceRecord } from '../src/index.js';
import { declarationOn } from './samples.js';

export const source = 'db-1';

export function conform(inspected_on: string): InspectionAct {
  return { inspected_on, result: 'conform', findings: [] };
}

export function irregular(inspected_on: string): InspectionAct {
  return { inspected_on, result: 'irregular', findings: [{ type: 'origin', severity: 'major' }] };
}

/** A decision of the service on a declaration lodged on that day. */
export function decided(reference: string, lodgedOn: string, codes: readonly string[] = ['610910']): ServiceRecord {
  return {
    kind: 'decision',
    declaration: declarationOn(lodgedOn, codes),
    draw: 0.5,
    decision: {
      decision: `dec ${reference} ${codes.join()}`,
      reference,
      decided_at: `${lodgedOn}T08:00:00.000Z`,
      decided_on: lodgedOn,
      lane: 'red',
      cause: 'rule',
      mode: 'full',
      points: 40,
      rules: 'VAL-1 VAL-2',
      probability: 1,
      release_number: 1,
    },
  };
}

export function found(reference: string, sequence: number, act: InspectionAct): ServiceRecord {
  return { kind: 'act', reference, sequence: String(sequence), act, selectedBy: 'policy', propensity: 1 };
}

export async function* streamOf(records: readonly ServiceRecord[]): AsyncGenerator<ServiceRecord> {
  yield* records;
}

/** Everything that queries can see of a dataset. */
export async function contentOf(
  history: History,
  dataset: string,
): Promise<{ readonly items: Row[]; readonly acts: Row[]; readonly counts: Manifest['counts'] }> {
  const relations = await relationsOf(history, dataset);
  const [items, acts] = [bindings(), bindings()];
  const itemRows = `SELECT * FROM ${relations.items({}, items.bind)} ORDER BY reference, item`;
  const actRows = `SELECT * FROM ${relations.acts(acts.bind)} ORDER BY reference, act, item`;
  return {
    items: await history.query(itemRows, items.parameters),
    acts: await history.query(actRows, acts.parameters),
    counts: relations.manifest.counts,
  };
}
