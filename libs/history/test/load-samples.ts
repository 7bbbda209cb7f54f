import type { InspectionAct } from '@tidewaiter/declaration';
import type { ServiceRecord } from '../src/index.js';
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
